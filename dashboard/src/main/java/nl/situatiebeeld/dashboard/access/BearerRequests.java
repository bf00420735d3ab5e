package nl.situatiebeeld.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Tells requests of partner systems, which carry their own token, from those of browsers. */
public final class BearerRequests {

  private static final String SCHEME = "Bearer ";

  private BearerRequests() {}

  /** Whether the request brings its own access token, so that no session plays a part. */
  public static boolean carriesToken(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    // the scheme's name is case-insensitive (RFC 9110)
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
