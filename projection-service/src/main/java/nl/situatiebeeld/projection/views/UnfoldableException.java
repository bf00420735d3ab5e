package nl.situatiebeeld.projection.views;

import org.springframework.dao.NonTransientDataAccessException;

/**
 * The stream contradicts itself. The consumer holds its position and tries again, so that nothing
 * is skipped; it never shows content.
 */
final class UnfoldableException extends NonTransientDataAccessException {

  private static final long serialVersionUID = 1L;

  UnfoldableException(String message) {
    super(message);
  }
}
