package nl.situatiebeeld.dashboard.relay;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.net.http.HttpClient;
import nl.situatiebeeld.dashboard.DashboardSettings;
import nl.situatiebeeld.dashboard.problem.Problems;
import nl.situatiebeeld.dashboard.problem.Refusal;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers what: reads of situations and facts apart from the commands on them. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

  private static final RequestPredicate SITUATIONS = at("/api/v1/situations")
      .or(at("/api/v1/facts"))
      .or(at("/api/v1/signals"))
      .or(at("/api/v1/decisions"))
      .or(at("/api/v1/actions"))
      .or(at("/api/v1/information-requests"));
  private static final RequestPredicate ATTACHMENTS = at("/api/v1/attachments");
  // all of a situation, from where it is stored
  private static final RequestPredicate EVIDENCE = path("/api/v1/situations/{id}/evidence");
  private static final RequestPredicate PUBLIC_KEY = path("/api/v1/evidence/public-key");
  // made of a situation, then on their own: what is read, not what happens
  private static final RequestPredicate REPLAYS =
      at("/api/v1/replays").or(path("/api/v1/situations/{id}/replays"));
  private static final RequestPredicate PARTNERS =
      at("/api/v1/partners").or(at("/api/v1/agreements")).or(at("/api/v1/regions"));
  private static final RequestPredicate ALERTS = at("/api/v1/alerts");
  private static final RequestPredicate WEBHOOK = at("/api/v1/webhook");
  private static final RequestPredicate OVERVIEW = path("/api/v1/overview");
  private static final RequestPredicate READS = methods(HttpMethod.GET, HttpMethod.HEAD);

  @Bean
  RouterFunction<ServerResponse> api(DashboardSettings services, TokenRelay tokens) {
    return to("evidence", EVIDENCE.and(READS), services.situationServiceUrl(), tokens)
        .and(openly("public key", PUBLIC_KEY.and(READS), services.situationServiceUrl()))
        .and(to(
            "pictures", SITUATIONS.or(ALERTS).and(READS), services.projectionServiceUrl(), tokens))
        .and(to("replays", REPLAYS, services.projectionServiceUrl(), tokens))
        .and(to("overview", OVERVIEW.and(READS), services.projectionServiceUrl(), tokens))
        .and(to(
            "commands", SITUATIONS.or(ALERTS).or(WEBHOOK), services.situationServiceUrl(), tokens))
        .and(to("attachments", ATTACHMENTS, services.situationServiceUrl(), tokens))
        .and(to("partners", PARTNERS, services.partnerServiceUrl(), tokens))
        .and(description("openapi/situation-service", services.situationServiceUrl()))
        .and(description("openapi/partner-service", services.partnerServiceUrl()))
        .and(description("openapi/projection-service", services.projectionServiceUrl()))
        .and(description("asyncapi", services.situationServiceUrl()))
        .and(own())
        .and(route("elsewhere")
            .route(
                path("/api/**"),
                request -> Problems.answer(Refusal.NOT_FOUND, request.servletRequest()))
            .build());
  }

  private static RouterFunction<ServerResponse> to(
      String name, RequestPredicate what, URI service, TokenRelay tokens) {
    return route(name).route(what, http()).before(uri(service)).filter(tokens).build();
  }

  /** What is for everyone: no token goes along. */
  private static RouterFunction<ServerResponse> openly(
      String name, RequestPredicate what, URI service) {
    return route(name).route(what, http()).before(uri(service)).build();
  }

  /** What describes a service's interface is for everyone, so no token goes along. */
  private static RouterFunction<ServerResponse> description(String name, URI service) {
    return route("description of " + name)
        .route(READS.and(path("/api/v1/" + name + ".json")), http())
        .before(uri(service))
        .before(setPath("/api/v1/" + name.replaceAll("/.*", "") + ".json"))
        .build();
  }

  /** What the dashboard offers itself: pages, login and session. */
  private static RouterFunction<ServerResponse> own() {
    return route("own description")
        .route(
            READS.and(path("/api/v1/openapi/dashboard.json")),
            request -> ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("api/dashboard.openapi.json")))
        .build();
  }

  private static RequestPredicate at(String path) {
    return path(path).or(path(path + "/**"));
  }

  // refreshing only: asking for a login is up to the pages, never to a call for data
  @Bean
  OAuth2AuthorizedClientManager refreshing(
      ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository tokens) {
    DefaultOAuth2AuthorizedClientManager manager =
        new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().refreshToken().build());
    return manager;
  }

  @Bean
  LeavableExchange exchange(RestClient.Builder services, GatewayMvcProperties properties) {
    return new LeavableExchange(services.build(), properties);
  }

  // HTTP/1.1, since an offer to upgrade with every request is refused anyway; redirects are
  // the caller's to follow
  @Bean
  JdkClientHttpRequestFactoryBuilder toServices() {
    return ClientHttpRequestFactoryBuilder.jdk()
        .withHttpClientCustomizer(client ->
            client.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER));
  }
}
