package nl.situatiebeeld.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.problem.ProblemErrors;
import nl.situatiebeeld.platform.problem.Problems;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What Tomcat refuses before any filter sees it, as a problem instead of its page. */
public final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0) {
      return;
    }
    byte[] body = Json.mapper()
        .writeValueAsString(Problems.body(
            ProblemErrors.refusal(response.getStatus()),
            "Check address, method and headers of the request.",
            "/", // what was asked for may not even be an address
            Map.of()))
        .getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("the client is gone");
    }
  }
}
