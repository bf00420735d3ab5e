package nl.situatiebeeld.projection.reading;

import nl.situatiebeeld.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, and through whose eyes.
 *
 * @param as a region's code, a profile's name or a partner's id; null for the caller's own
 */
public record Whose(Caller caller, @Nullable String as) {

  /** The caller looking through its own eyes. */
  public static Whose own(Caller caller) {
    return new Whose(caller, null);
  }
}
