package nl.situatiebeeld.dashboard.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.situatiebeeld.dashboard.problem.Problems;
import nl.situatiebeeld.dashboard.problem.Refusal;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says plainly that there are too many sessions, instead of failing somewhere inside. */
final class SessionLimitFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (TooManyActiveSessionsException e) {
      Problems.write(Refusal.OVERLOADED, request, response);
    }
  }
}
