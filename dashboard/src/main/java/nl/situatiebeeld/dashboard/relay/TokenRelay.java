package nl.situatiebeeld.dashboard.relay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import nl.situatiebeeld.dashboard.access.BearerRequests;
import nl.situatiebeeld.dashboard.problem.Problems;
import nl.situatiebeeld.dashboard.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request on with the token that belongs to it, and never with a cookie. */
@Component
class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(TokenRelay.class);

  private final SessionTokens tokens;

  TokenRelay(SessionTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> service)
      throws Exception {
    HttpServletRequest raw = request.servletRequest();
    try {
      return BearerRequests.carriesToken(raw)
          ? service.handle(withoutCookies(request).build())
          : relay(request, service);
    } catch (ResourceAccessException | IOException | ClientAuthorizationException e) {
      LOG.warn("no answer for {}: {}", raw.getMethod(), e.getClass().getSimpleName());
      return Problems.answer(Refusal.UNAVAILABLE, raw);
    }
  }

  private ServerResponse relay(ServerRequest request, HandlerFunction<ServerResponse> service)
      throws Exception {
    if (!(request.principal().orElse(null) instanceof OAuth2AuthenticationToken person)) {
      return Problems.answer(Refusal.UNAUTHENTICATED, request.servletRequest());
    }
    Optional<String> token = tokens.current(person, request.servletRequest());
    if (token.isEmpty()) {
      endSession(request);
      return Problems.answer(Refusal.SESSION_ENDED, request.servletRequest());
    }
    ServerResponse answer = service.handle(withoutCookies(request)
        .headers(headers -> headers.setBearerAuth(token.get()))
        .build());
    if (answer.statusCode().value() == HttpStatus.UNAUTHORIZED.value()) {
      endSession(request); // a token that the services do not take is of no more use to anyone
    }
    return answer;
  }

  private static ServerRequest.Builder withoutCookies(ServerRequest request) {
    return ServerRequest.from(request).headers(headers -> {
      headers.remove(HttpHeaders.COOKIE);
      headers.remove("X-XSRF-TOKEN");
    });
  }

  private static void endSession(ServerRequest request) {
    HttpSession session = request.servletRequest().getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
