package nl.situatiebeeld.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns everything that goes wrong into a problem; content never reaches logs or answers. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(RefusedException e, HttpServletRequest request) {
    ResponseEntity<Object> answer =
        Problems.answer(e.refusal(), e.detail(), request, e.extensions());
    return e.refusal().status() == 503 ? later(answer) : answer;
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    return switch (e.getCause()) {
      case UnrecognizedPropertyException unknown ->
        Problems.answer(
            CommonRefusal.UNKNOWN_FIELD,
            "Leave out the field, or look up its name; known here: " + known(unknown) + ".",
            request,
            Map.of("field", path(unknown)));
      case JacksonException wrong
      when isValue(wrong) ->
        Problems.answer(
            CommonRefusal.INVALID_FIELD,
            "Mend the named field: its type, its form (times are ISO 8601 with an offset)"
                + " or its code.",
            request,
            Map.of("field", path(wrong)));
      case null, default ->
        Problems.answer(
            CommonRefusal.MALFORMED_REQUEST, "Send one JSON object.", request, Map.of());
    };
  }

  // a wrong value somewhere in JSON that is well formed, and no larger or deeper than it may be
  private static boolean isValue(JacksonException wrong) {
    boolean text =
        wrong instanceof StreamReadException && !(wrong instanceof InputCoercionException);
    return !text
        && !(wrong instanceof StreamConstraintsException)
        && !path(wrong).isEmpty();
  }

  @ExceptionHandler
  ResponseEntity<Object> mismatch(
      MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return Problems.answer(
        CommonRefusal.INVALID_FIELD,
        "Mend the named parameter: its type, form or code.",
        request,
        Map.of("field", e.getName()));
  }

  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessResourceException.class,
    QueryTimeoutException.class
  })
  ResponseEntity<Object> unavailable(Exception e, HttpServletRequest request) {
    LOG.warn("database does not answer: {}", e.getClass().getSimpleName());
    return retryLater(CommonRefusal.UNAVAILABLE, request);
  }

  /** The reader went away: there is no one to answer. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {
    LOG.debug("client went away");
  }

  @ExceptionHandler
  ResponseEntity<Object> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse known) {
      return standard(known, request);
    }
    if (DatabaseAway.causes(e)) {
      return unavailable(e, request);
    }
    LOG.error("unexpected {} at {}", trace(e), request.getRequestURI());
    return Problems.answer(
        CommonRefusal.INTERNAL, "Try again; if it stays, tell the operator.", request, Map.of());
  }

  private static ResponseEntity<Object> retryLater(Refusal refusal, HttpServletRequest request) {
    return later(Problems.answer(refusal, "Try again in a few seconds.", request, Map.of()));
  }

  private static ResponseEntity<Object> later(ResponseEntity<Object> answer) {
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(answer.getHeaders());
    headers.set(HttpHeaders.RETRY_AFTER, "2");
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }

  private static ResponseEntity<Object> standard(ErrorResponse known, HttpServletRequest request) {
    int status = known.getStatusCode().value();
    return switch (status) {
      case 404 -> Problems.answer(CommonRefusal.NOT_FOUND, "Check the address.", request, Map.of());
      case 405 ->
        Problems.answer(CommonRefusal.METHOD_NOT_ALLOWED, "Use another method.", request, Map.of());
      case 406 ->
        Problems.answer(
            CommonRefusal.NOT_ACCEPTABLE, "Ask for application/json.", request, Map.of());
      case 413 -> Problems.answer(CommonRefusal.TOO_LARGE, "Send less at once.", request, Map.of());
      case 415 ->
        Problems.answer(
            CommonRefusal.UNSUPPORTED_MEDIA_TYPE, "Send application/json.", request, Map.of());
      case 503 -> retryLater(CommonRefusal.OVERLOADED, request);
      case 500, 501, 502 ->
        Problems.answer(CommonRefusal.INTERNAL, "Tell the operator.", request, Map.of());
      default ->
        Problems.answer(
            CommonRefusal.MALFORMED_REQUEST,
            "Check the parameters and headers of the request.",
            request,
            Map.of());
    };
  }

  // the trace without messages: those of libraries can hold content
  private static String trace(Throwable e) {
    StringBuilder trace = new StringBuilder();
    for (Throwable t = e; t != null && trace.length() < 4_000; t = t.getCause()) {
      trace.append(t.getClass().getName());
      for (int i = 0; i < Math.min(12, t.getStackTrace().length); i++) {
        trace.append(" < ").append(t.getStackTrace()[i]);
      }
      trace.append("; ");
    }
    return trace.toString();
  }

  private static String known(UnrecognizedPropertyException unknown) {
    if (unknown.getKnownPropertyIds() == null) {
      return "none";
    }
    return unknown.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String path(JacksonException e) {
    Map<String, String> parts = new LinkedHashMap<>();
    int depth = 0;
    for (JacksonException.Reference part : e.getPath()) {
      String name = part.getPropertyName();
      parts.put(String.valueOf(depth++), name == null ? "[" + part.getIndex() + "]" : cut(name));
    }
    return String.join(".", parts.values()).replace(".[", "[");
  }

  private static String cut(String name) {
    return name.length() > 60 ? name.substring(0, 60) : name;
  }
}
