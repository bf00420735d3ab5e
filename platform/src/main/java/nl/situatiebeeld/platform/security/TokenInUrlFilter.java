package nl.situatiebeeld.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Addresses end up in logs and histories; a token in one is refused, also a valid one. */
public final class TokenInUrlFilter extends OncePerRequestFilter {

  private static final Set<String> NAMES = Set.of("access_token", "token", "id_token", "jwt");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (carriesToken(request.getQueryString())) {
      Problems.write(
          request,
          response,
          CommonRefusal.TOKEN_IN_URL,
          "Send the token as 'Authorization: Bearer …', and treat this one as leaked.");
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean carriesToken(@org.jspecify.annotations.Nullable String query) {
    if (query == null) {
      return false;
    }
    for (String pair : query.split("&", -1)) {
      String name = decoded(pair.split("=", 2)[0]).toLowerCase(Locale.ROOT);
      if (NAMES.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // not a name that anybody reads
    }
  }
}
