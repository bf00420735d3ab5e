package nl.situatiebeeld.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.situatiebeeld.platform.json.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Refusals written as {@code application/problem+json} (RFC 9457). */
public final class Problems {

  private Problems() {}

  /** The problem's members, in the order of the standard. */
  public static Map<String, Object> body(
      Refusal refusal, String detail, String instance, Map<String, Object> extensions) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", Refusal.TYPE_BASE + refusal.slug());
    body.put("title", refusal.title());
    body.put("status", refusal.status());
    body.put("detail", detail);
    body.put("instance", instance);
    body.putAll(extensions);
    return body;
  }

  /** An answer for controllers. */
  public static ResponseEntity<Object> answer(
      Refusal refusal, String detail, HttpServletRequest request, Map<String, Object> extensions) {
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body(refusal, detail, request.getRequestURI(), extensions));
  }

  /** An answer for filters, which stand before the controllers. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal, String detail)
      throws IOException {
    response.setStatus(refusal.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    byte[] body =
        Json.mapper().writeValueAsBytes(body(refusal, detail, request.getRequestURI(), Map.of()));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
