package nl.situatiebeeld.dashboard.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import nl.situatiebeeld.dashboard.problem.Problems;
import nl.situatiebeeld.dashboard.problem.Refusal;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Refuses an access token in the address: it would stand in logs, histories and referrers. */
final class TokenInUrlFilter extends OncePerRequestFilter {

  private static final String PARAMETER = "access_token";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (names(request).anyMatch(PARAMETER::equals)) {
      Problems.write(Refusal.TOKEN_IN_URL, request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  // from the query itself: asking for a parameter would read the body of a form
  private static java.util.stream.Stream<String> names(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? java.util.stream.Stream.empty()
        : Arrays.stream(query.split("&", -1)).map(TokenInUrlFilter::name);
  }

  private static String name(String pair) {
    int end = pair.indexOf('=');
    String raw = end < 0 ? pair : pair.substring(0, end);
    try {
      return UriUtils.decode(raw, java.nio.charset.StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return raw; // a broken escape is no name of ours; the service judges it
    }
  }
}
