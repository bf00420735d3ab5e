package nl.situatiebeeld.dashboard.access;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** The identity provider, and where its tokens are kept: in the session, and nowhere else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class Provider {

  /** The one registration; its id stands in the addresses of the login. */
  static final String REGISTRATION = "situatiebeeld";

  // asked for at the first login, so that the pages start without the provider being there
  @Bean
  ClientRegistrationRepository registrations(OAuth2ClientProperties properties) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(List.copyOf(
            new OAuth2ClientPropertiesMapper(properties).asClientRegistrations().values())));
  }

  // the default keeps tokens by name of user, for ever; here they end with the session
  @Bean
  OAuth2AuthorizedClientRepository tokens() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  /** Scheme, host and port of the provider: the only other place that a form may lead to. */
  static String origin(OAuth2ClientProperties properties) {
    OAuth2ClientProperties.Provider provider = properties.getProvider().get(REGISTRATION);
    if (provider == null || provider.getIssuerUri() == null) {
      throw new IllegalStateException(
          "Set spring.security.oauth2.client.provider." + REGISTRATION + ".issuer-uri.");
    }
    URI issuer = URI.create(provider.getIssuerUri());
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }
}
