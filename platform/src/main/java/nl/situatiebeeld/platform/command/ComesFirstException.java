package nl.situatiebeeld.platform.command;

/**
 * Something else has to happen before an order can be carried out: the order's transaction is given
 * up, that is done outside it, and the order is decided anew. No fault, so no stack trace.
 */
public final class ComesFirstException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Runnable first;

  /** This comes first; it may send orders of its own. */
  public ComesFirstException(Runnable first) {
    super("something else comes first", null, false, false);
    this.first = first;
  }

  void happen() {
    first.run();
  }
}
