package nl.situatiebeeld.standalone.identity;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the dashboard for people, and one client per identity for programs. */
final class DemoClients {

  private static final Duration PERSONS_TOKEN = Duration.ofMinutes(30);
  private static final Duration PERSONS_SESSION = Duration.ofHours(12);
  private static final Duration PROGRAMS_TOKEN = Duration.ofHours(8);

  private DemoClients() {}

  static RegisteredClientRepository with(DemoSecrets secrets, URI dashboard) {
    List<RegisteredClient> clients = new ArrayList<>();
    clients.add(dashboard(secrets, dashboard));
    DemoIdentity.ALL.forEach(identity -> clients.add(program(secrets, identity)));
    return new InMemoryRegisteredClientRepository(clients);
  }

  private static RegisteredClient dashboard(DemoSecrets secrets, URI dashboard) {
    return client(secrets, DemoSecrets.DASHBOARD)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(dashboard + "/login/oauth2/code/situatiebeeld")
        .postLogoutRedirectUri(dashboard + "/signed-out.html")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(ClientSettings.builder()
            .requireProofKey(true)
            .requireAuthorizationConsent(false)
            .build())
        .tokenSettings(TokenSettings.builder()
            .accessTokenTimeToLive(PERSONS_TOKEN)
            .refreshTokenTimeToLive(PERSONS_SESSION)
            .reuseRefreshTokens(false)
            .build())
        .build();
  }

  private static RegisteredClient program(DemoSecrets secrets, DemoIdentity identity) {
    return client(secrets, identity.name())
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(
            TokenSettings.builder().accessTokenTimeToLive(PROGRAMS_TOKEN).build())
        .build();
  }

  private static RegisteredClient.Builder client(DemoSecrets secrets, String id) {
    // a random secret of 40 characters needs no slow hash, and it is in memory only
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret("{noop}" + secrets.clientSecret(id).orElseThrow())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
  }
}
