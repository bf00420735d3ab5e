package nl.situatiebeeld.platform.problem;

/** Refusals that any service can give. */
public enum CommonRefusal implements Refusal {
  MALFORMED_REQUEST(400, "The request cannot be read"),
  UNKNOWN_FIELD(400, "The request has a field that is not known here"),
  INVALID_FIELD(400, "A field does not have the form or size that is asked"),
  TOKEN_IN_URL(400, "A token stands in the address"),
  UNAUTHENTICATED(401, "No valid access token was given"),
  FORBIDDEN(403, "You may not do this"),
  NOT_FOUND(404, "There is nothing here for you"),
  METHOD_NOT_ALLOWED(405, "This cannot be done here"),
  NOT_ACCEPTABLE(406, "This form of answer is not available"),
  CONFLICT(409, "Someone else was first"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "This content type is not accepted here"),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
  NOT_YET_VISIBLE(504, "The asked position is not in the view yet"),
  OVERLOADED(503, "Too much at once"),
  UNAVAILABLE(503, "A part that is needed does not answer"),
  INTERNAL(500, "Something went wrong on our side");

  private final int status;
  private final String title;

  CommonRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
