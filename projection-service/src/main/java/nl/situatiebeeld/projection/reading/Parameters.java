package nl.situatiebeeld.projection.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Parameters of queries, checked. */
public final class Parameters {

  static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private Parameters() {}

  /** An id or a code, or null when it was left out. */
  public static @Nullable String code(String name, @Nullable String value) {
    if (value == null || CODE.matcher(value).matches()) {
      return value;
    }
    throw refused(name, "Give a code or an id.");
  }

  /** A time with an offset, or null when it was left out. */
  public static @Nullable Instant time(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      // in an address an unescaped plus sign reads as a space
      OffsetDateTime time = OffsetDateTime.parse(value.replace(' ', '+'));
      if (time.getYear() >= 1900 && time.getYear() <= 2200) {
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw refused(name, "Give a time in ISO 8601 with an offset, years 1900 to 2200.");
  }

  /** A number within bounds, or the usual one when it was left out. */
  public static int number(String name, @Nullable String value, int usual, int least, int most) {
    if (value == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw refused(name, "Give a whole number from " + least + " to " + most + ".");
  }

  /** Values of an enumeration, repeated or with commas between; all when it was left out. */
  public static <E extends Enum<E>> Set<E> among(
      String name, @Nullable List<String> values, Class<E> type) {
    if (values == null || values.isEmpty()) {
      return EnumSet.allOf(type);
    }
    Set<E> found = EnumSet.noneOf(type);
    try {
      for (String each : values) {
        for (String value : each.split(",", -1)) {
          found.add(Enum.valueOf(type, value));
        }
      }
      return found;
    } catch (IllegalArgumentException e) {
      throw refused(name, "Give one or more of " + EnumSet.allOf(type) + ".");
    }
  }

  /** Yes or no, or null when it was left out. */
  public static @Nullable Boolean flag(String name, @Nullable String value) {
    return switch (value) {
      case null -> null;
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw refused(name, "Give true or false.");
    };
  }

  /** That this parameter is refused, with what to do. */
  public static RefusedException refused(String name, String advice) {
    return new RefusedException(
        ProjectionRefusal.INVALID_PARAMETER, advice, Map.of("parameter", name));
  }
}
