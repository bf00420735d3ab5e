package nl.situatiebeeld.dashboard.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Each way in which the dashboard itself says no; the services add their own. */
public enum Refusal {
  TOKEN_IN_URL(
      HttpStatus.BAD_REQUEST,
      "A token stands in the address",
      "Send the token in the Authorization header; addresses end up in logs and histories."),
  UNAUTHENTICATED(
      HttpStatus.UNAUTHORIZED,
      "No valid access token was given",
      "Log in, or send an access token in the Authorization header."),
  SESSION_ENDED(HttpStatus.UNAUTHORIZED, "The session has ended", "Log in again to go on working."),
  CSRF(
      HttpStatus.FORBIDDEN,
      "The request does not prove that it comes from our page",
      "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN."),
  FORBIDDEN(HttpStatus.FORBIDDEN, "You may not do this", "Log in as someone who may."),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here for you", "Check the address."),
  UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "A part that is needed does not answer",
      "Try again in a few seconds."),
  OVERLOADED(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Too much at once",
      "Too many people are signed in on this server. Try again in a few minutes.");

  private static final String TYPE_BASE = "https://situatiebeeld.nl/problems/";

  private final HttpStatus status;
  private final String title;
  private final String detail;

  Refusal(HttpStatus status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** The problem's type: stable, the same as the services use. */
  public String type() {
    return TYPE_BASE + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** HTTP status. */
  public HttpStatus status() {
    return status;
  }

  /** One line in plain words. */
  public String title() {
    return title;
  }

  /** What the caller can do next. */
  public String detail() {
    return detail;
  }
}
