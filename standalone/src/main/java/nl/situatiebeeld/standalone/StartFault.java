package nl.situatiebeeld.standalone;

/** A reason not to start that the user can do something about; its message is for people. */
public final class StartFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A fault with advice.
   *
   * @param message what is wrong and what to do
   */
  public StartFault(String message) {
    super(message);
  }

  /**
   * A fault with its cause.
   *
   * @param message what is wrong and what to do
   * @param cause what happened
   */
  public StartFault(String message, Throwable cause) {
    super(message, cause);
  }
}
