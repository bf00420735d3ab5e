package nl.situatiebeeld.platform.problem;

import java.util.Map;

/** Carries an expected refusal out of a transaction; it is an answer, so it has no stack trace. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;
  private final String detail;
  private final transient Map<String, Object> extensions;

  /**
   * A refusal.
   *
   * @param detail what to do next; never content of the request
   */
  public RefusedException(Refusal refusal, String detail) {
    this(refusal, detail, Map.of());
  }

  /**
   * A refusal with further members of the problem (RFC 9457, section 3.2).
   *
   * @param detail what to do next; never content of the request
   */
  public RefusedException(Refusal refusal, String detail, Map<String, Object> extensions) {
    super(refusal.slug(), null, false, false);
    this.refusal = refusal;
    this.detail = detail;
    this.extensions = Map.copyOf(extensions);
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }

  /** What to do next. */
  public String detail() {
    return detail;
  }

  /** Further members. */
  public Map<String, Object> extensions() {
    return extensions;
  }
}
