package nl.situatiebeeld.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Stateless resource server: a valid token of a known issuer for us, or nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
public class SecurityConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

  @Bean
  SecurityFilterChain api(
      HttpSecurity http, AuthenticationManagerResolver<HttpServletRequest> issuers) {
    http.csrf(AbstractHttpConfigurer::disable) // no cookies, so nothing to forge
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(
                jakarta.servlet.DispatcherType.ASYNC, jakarta.servlet.DispatcherType.ERROR)
            .permitAll()
            .requestMatchers(
                "/actuator/health/**",
                "/api/v1/openapi.json",
                "/api/v1/asyncapi.json",
                "/api/v1/evidence/public-key")
            .permitAll()
            .requestMatchers("/actuator/metrics/**")
            .access((who, where) -> new AuthorizationDecision(isSystem(who.get())))
            .requestMatchers("/api/v1/**")
            .authenticated()
            .anyRequest()
            .denyAll())
        .oauth2ResourceServer(server -> server
            .authenticationManagerResolver(issuers)
            .authenticationEntryPoint(SecurityConfiguration::unauthenticated))
        .exceptionHandling(handling -> handling
            .authenticationEntryPoint(SecurityConfiguration::unauthenticated)
            .accessDeniedHandler((q, a, e) ->
                Problems.write(q, a, CommonRefusal.FORBIDDEN, "This address is not for you.")))
        .addFilterBefore(new TokenInUrlFilter(), AuthorizationFilter.class);
    return http.build();
  }

  private static boolean isSystem(@Nullable Authentication who) {
    return who instanceof JwtAuthenticationToken known
        && CallerResolver.caller(known.getToken()).has(Roles.SYSTEM);
  }

  private static void unauthenticated(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof IssuerAwayException) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      Problems.write(
          request, response, CommonRefusal.UNAVAILABLE, "Tokens cannot be checked; try again.");
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    Problems.write(
        request,
        response,
        CommonRefusal.UNAUTHENTICATED,
        "Send a valid access token of a known issuer for this audience as"
            + " 'Authorization: Bearer …'.");
  }

  @Bean
  AuthenticationManagerResolver<HttpServletRequest> issuers(SecuritySettings settings) {
    Map<String, AuthenticationManager> managers = settings.issuers().stream()
        .collect(Collectors.toUnmodifiableMap(
            SecuritySettings.Issuer::issuer, i -> manager(i, settings.audience())));
    return new JwtIssuerAuthenticationManagerResolver(issuer -> {
      AuthenticationManager manager = managers.get(issuer);
      if (manager == null) {
        throw new InvalidBearerTokenException("unknown issuer");
      }
      return manager;
    });
  }

  private static AuthenticationManager manager(SecuritySettings.Issuer issuer, String audience) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(issuer.jwkSetUri())
        .jwsAlgorithms(a -> {
          a.add(SignatureAlgorithm.RS256);
          a.add(SignatureAlgorithm.ES256);
        })
        .build();
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(Duration.ofSeconds(5)),
        new JwtIssuerValidator(issuer.issuer()),
        new TokenClaims(audience)));
    JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
    return authentication -> {
      try {
        return provider.authenticate(authentication);
      } catch (AuthenticationServiceException e) {
        LOG.warn("the keys of issuer {} cannot be had", issuer.issuer());
        throw new IssuerAwayException();
      }
    };
  }

  /** Present only so that Spring Boot does not make up a user with a password of its own. */
  @Bean
  UserDetailsService noUsers() {
    return name -> {
      throw new UsernameNotFoundException("no users here");
    };
  }
}
