package nl.situatiebeeld.standalone.demo;

/** A service does not answer now; trying again later may help. */
final class AwayFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AwayFault(String message) {
    super(message);
  }
}
