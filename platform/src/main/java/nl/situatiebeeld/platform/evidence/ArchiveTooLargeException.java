package nl.situatiebeeld.platform.evidence;

import java.io.IOException;

/** An archive would hold more than one may. */
public final class ArchiveTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  ArchiveTooLargeException(String message) {
    super(message);
  }
}
