package nl.situatiebeeld.situation.sealing;

/** The log of seals is not what was signed or written elsewhere; nothing more is signed on it. */
public final class SealBrokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBrokenException(String message) {
    super(message);
  }
}
