package nl.situatiebeeld.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The version of the API on each answer (API Design Rules, API-57). */
public final class StandardHeadersFilter extends OncePerRequestFilter {

  /** Version of the API, semantic. */
  public static final String VERSION = "1.0.0";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("API-Version", VERSION);
    chain.doFilter(request, response);
  }
}
