package nl.situatiebeeld.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What never reached a controller, such as an address that the firewall refuses, as a problem. */
@RestController
public final class ProblemErrors implements ErrorController {

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<Object> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    CommonRefusal refusal = refusal(status instanceof Integer code ? code : 500);
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.body(
            refusal,
            refusal.status() < 500
                ? "Check address, method and headers of the request."
                : "Try again; if it stays, tell the operator.",
            address == null ? "/" : address.toString(),
            Map.of()));
  }

  /** The refusal for a status that somebody else chose. */
  public static CommonRefusal refusal(int status) {
    return switch (status) {
      case 401 -> CommonRefusal.UNAUTHENTICATED;
      case 403 -> CommonRefusal.FORBIDDEN;
      case 404 -> CommonRefusal.NOT_FOUND;
      case 405 -> CommonRefusal.METHOD_NOT_ALLOWED;
      case 406 -> CommonRefusal.NOT_ACCEPTABLE;
      case 413 -> CommonRefusal.TOO_LARGE;
      case 415 -> CommonRefusal.UNSUPPORTED_MEDIA_TYPE;
      case 503 -> CommonRefusal.UNAVAILABLE;
      default -> status < 500 ? CommonRefusal.MALFORMED_REQUEST : CommonRefusal.INTERNAL;
    };
  }
}
