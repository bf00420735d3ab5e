package nl.situatiebeeld.dashboard.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as {@code application/problem+json} (RFC 9457). */
public final class Problems {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Problems() {}

  /** An answer for routes. */
  public static ServerResponse answer(Refusal refusal, HttpServletRequest request) {
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers(refusal).forEach(answer::header);
    return answer.body(members(refusal, request));
  }

  /** An answer for filters, which stand before the routes. */
  public static void write(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(refusal.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    headers(refusal).forEach(response::setHeader);
    byte[] body = JSON.writeValueAsBytes(members(refusal, request));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static Map<String, String> headers(Refusal refusal) {
    if (refusal.status() == HttpStatus.UNAUTHORIZED) {
      return Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return refusal.status() == HttpStatus.SERVICE_UNAVAILABLE
        ? Map.of(HttpHeaders.RETRY_AFTER, "5")
        : Map.of();
  }

  // in the order of the standard; the instance is the path alone, since a query may hold secrets
  private static Map<String, Object> members(Refusal refusal, HttpServletRequest request) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", refusal.type());
    members.put("title", refusal.title());
    members.put("status", refusal.status().value());
    members.put("detail", refusal.detail());
    members.put("instance", request.getRequestURI());
    return members;
  }
}
