package nl.situatiebeeld.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.situatiebeeld.dashboard.DashboardSettings;
import nl.situatiebeeld.dashboard.problem.Problems;
import nl.situatiebeeld.dashboard.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two ways in: a token of one's own, without session; or a browser's session after login. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  private static final String API = "/api/";
  private static final String LOGIN = "/oauth2/authorization/" + Provider.REGISTRATION;
  private static final String SIGNED_OUT = "/signed-out.html";
  private static final String LOGIN_FAILED = "/login-failed.html";

  private static final RequestMatcher DATA = request ->
      request.getRequestURI().startsWith(API) || request.getRequestURI().equals("/me");

  /** Partner systems: the service that is asked judges the token; cookies play no part. */
  @Bean
  @Order(1)
  SecurityFilterChain systems(HttpSecurity http, OAuth2ClientProperties provider) {
    return http.securityMatcher(request ->
            request.getRequestURI().startsWith(API) && BearerRequests.carriesToken(request))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // a foreign page cannot set that header
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(BrowserHeaders.strict(Provider.origin(provider)))
        .addFilterAfter(new TokenInUrlFilter(), HeaderWriterFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** People: a session in a cookie that scripts cannot read, and a CSRF token beside it. */
  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      OAuth2ClientProperties provider,
      ClientRegistrationRepository registrations,
      DashboardSettings settings) {
    HttpSessionRequestCache pages = pagesOnly();
    return http.headers(BrowserHeaders.strict(Provider.origin(provider)))
        .addFilterAfter(new TokenInUrlFilter(), HeaderWriterFilter.class)
        .csrf(AccessConfiguration::cookieToHeader)
        .requestCache(cache -> cache.requestCache(pages))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/assets/**", SIGNED_OUT, LOGIN_FAILED, "/error", "/error/**")
            .permitAll()
            .requestMatchers("/actuator/health", "/actuator/health/**")
            .permitAll()
            .requestMatchers(
                "/api/v1/openapi/**", "/api/v1/asyncapi.json", "/api/v1/evidence/public-key")
            .permitAll()
            .anyRequest()
            .authenticated())
        .oauth2Login(login -> login
            .loginPage(LOGIN)
            .withObjectPostProcessor(samePage())
            .authorizationEndpoint(
                endpoint -> endpoint.authorizationRequestResolver(withPkce(registrations)))
            .successHandler(backToThePage(pages, settings))
            .failureHandler(AccessConfiguration::failed))
        .logout(logout -> logout
            .logoutSuccessHandler(atTheProviderToo(registrations))
            .deleteCookies("XSRF-TOKEN"))
        .exceptionHandling(AccessConfiguration::problemsForData)
        .build();
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.sendRedirect(LOGIN_FAILED);
  }

  // also when the provider cannot even be asked
  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> samePage() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(AccessConfiguration::failed);
        return filter;
      }
    };
  }

  private static void cookieToHeader(CsrfConfigurer<HttpSecurity> csrf) {
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(c -> c.sameSite("Lax"));
    CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
    csrf.csrfTokenRepository(cookie).csrfTokenRequestHandler((request, response, token) -> {
      plain.handle(request, response, token);
      var _ = token.get(); // sets the cookie now; the page needs it before its first command
    });
  }

  @SuppressWarnings("NullAway") // null is documented to leave addresses as they are
  private static HttpSessionRequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(
        request -> HttpMethod.GET.matches(request.getMethod()) && wantsPage(request));
    return cache;
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return !DATA.matches(request) && accept != null && accept.contains("text/html");
  }

  private static DefaultOAuth2AuthorizationRequestResolver withPkce(
      ClientRegistrationRepository registrations) {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return resolver;
  }

  // until here the session was short, so that visitors who never log in leave little behind
  private static AuthenticationSuccessHandler backToThePage(
      HttpSessionRequestCache pages, DashboardSettings settings) {
    SavedRequestAwareAuthenticationSuccessHandler back =
        new SavedRequestAwareAuthenticationSuccessHandler();
    back.setRequestCache(pages);
    int idle = Math.toIntExact(settings.signedInIdle().toSeconds());
    return (request, response, person) -> {
      request.getSession().setMaxInactiveInterval(idle);
      back.onAuthenticationSuccess(request, response, person);
    };
  }

  private static OidcClientInitiatedLogoutSuccessHandler atTheProviderToo(
      ClientRegistrationRepository registrations) {
    OidcClientInitiatedLogoutSuccessHandler handler =
        new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
    handler.setDefaultTargetUrl(SIGNED_OUT);
    return handler;
  }

  private static void problemsForData(ExceptionHandlingConfigurer<HttpSecurity> handling) {
    handling
        .defaultAuthenticationEntryPointFor(
            (request, response, e) -> Problems.write(Refusal.UNAUTHENTICATED, request, response),
            DATA)
        .defaultAuthenticationEntryPointFor(
            new LoginUrlAuthenticationEntryPoint(LOGIN), request -> true)
        .accessDeniedHandler(AccessConfiguration::denied);
  }

  private static void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    // the CSRF check comes before the question who it is; nobody must not be told about CSRF
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    Refusal refusal = isNobody(known)
        ? Refusal.UNAUTHENTICATED
        : why instanceof CsrfException ? Refusal.CSRF : Refusal.FORBIDDEN;
    Problems.write(refusal, request, response);
  }

  private static boolean isNobody(@Nullable Authentication known) {
    return known == null || known instanceof AnonymousAuthenticationToken;
  }
}
