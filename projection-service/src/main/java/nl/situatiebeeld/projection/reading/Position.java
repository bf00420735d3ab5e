package nl.situatiebeeld.projection.reading;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.situatiebeeld.platform.problem.RefusedException;

/** A place that a command or a view gave, opaque to those who give it back. */
public sealed interface Position {

  Pattern FORM = Pattern.compile("(e\\.([0-9a-fA-F-]{36}))|(s\\.([1-9][0-9]{0,17}))");

  /** That of a command: there once this event has taken effect. */
  record OfEvent(UUID eventId) implements Position {}

  /** That of a view of one situation: there once its events have come this far. */
  record OfView(long sequence) implements Position {}

  /**
   * Reads a position.
   *
   * @throws RefusedException when it is none
   */
  static Position parse(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      try {
        return form.group(1) != null
            ? new OfEvent(UUID.fromString(form.group(2)))
            : new OfView(Long.parseLong(form.group(4)));
      } catch (IllegalArgumentException e) {
        // told below
      }
    }
    throw new RefusedException(
        ProjectionRefusal.MALFORMED_POSITION, "Give the position as you received it, unchanged.");
  }

  /** The text of a view's position. */
  static String of(long sequence) {
    return "s." + sequence;
  }
}
