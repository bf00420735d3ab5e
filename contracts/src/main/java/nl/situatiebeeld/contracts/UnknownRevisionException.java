package nl.situatiebeeld.contracts;

/** An event whose name or revision this program does not know: it was written by a newer one. */
public final class UnknownRevisionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the event and its revision, never its content. */
  public UnknownRevisionException(String name, int revision) {
    super("unknown event " + name + ", revision " + revision);
  }
}
