package nl.situatiebeeld.dashboard.relay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/** The access token of a browser's session, refreshed when it has run out. */
@Component
class SessionTokens {

  private static final int STRIPES = 64;

  private final OAuth2AuthorizedClientManager clients;
  private final Clock clock = Clock.systemUTC();

  // a page asks several things at once, and a refresh token may be used only once
  private final ReentrantLock[] oneAtATime =
      IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

  SessionTokens(OAuth2AuthorizedClientManager clients) {
    this.clients = clients;
  }

  /**
   * A token that is still valid, or nothing when the session can give none any more.
   *
   * @throws ClientAuthorizationException when the provider does not answer
   */
  Optional<String> current(OAuth2AuthenticationToken person, HttpServletRequest request) {
    ReentrantLock lock = lockOf(request.getSession(false));
    lock.lock();
    try {
      return Optional.ofNullable(authorize(person))
          .map(OAuth2AuthorizedClient::getAccessToken)
          .filter(this::isValid)
          .map(OAuth2AccessToken::getTokenValue);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthenticationToken person) {
    try {
      return clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(
              person.getAuthorizedClientRegistrationId())
          .principal(person)
          .build());
    } catch (ClientAuthorizationException e) {
      if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
        return null; // the provider ended it: log in anew
      }
      throw e;
    }
  }

  // without refresh token the manager hands back what it has, however old
  private boolean isValid(OAuth2AccessToken token) {
    Instant end = token.getExpiresAt();
    return end == null || end.isAfter(clock.instant());
  }

  private ReentrantLock lockOf(@Nullable HttpSession session) {
    int hash = session == null ? 0 : session.getId().hashCode();
    return oneAtATime[Math.floorMod(hash, STRIPES)];
  }
}
