package nl.situatiebeeld.platform.bus;

/** A record that is not an event of ours, or not one that we know; holds up its partition. */
public final class UnreadableRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong, without content. */
  public UnreadableRecordException(String message) {
    super(message);
  }
}
