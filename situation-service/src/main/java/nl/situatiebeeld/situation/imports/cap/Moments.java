package nl.situatiebeeld.situation.imports.cap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.situatiebeeld.situation.imports.EventTime;

/** Dates and times of the standard; {@code -00:00}, its way of writing UTC, included. */
final class Moments {

  private static final Pattern STRICT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
  private static final Pattern WITH_OFFSET = Pattern.compile(
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

  private Moments() {}

  static Optional<Instant> parse(CapVersion version, String text) {
    // 1.1 left the writing to XML Schema; 1.2 prescribes it
    return parse(version == CapVersion.CAP_1_1 ? WITH_OFFSET : STRICT, text.strip());
  }

  /** As Atom (RFC 3339) writes it. */
  static Optional<Instant> parseAny(String text) {
    return parse(WITH_OFFSET, text.strip());
  }

  private static Optional<Instant> parse(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return EventTime.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
