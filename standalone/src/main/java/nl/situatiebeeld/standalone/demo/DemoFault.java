package nl.situatiebeeld.standalone.demo;

/** A demo file is wrong, or a service refused what it says; the message names file and line. */
public final class DemoFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoFault(String message) {
    super(message);
  }

  DemoFault(String message, Throwable cause) {
    super(message, cause);
  }
}
