package nl.situatiebeeld.projection.reading;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Fields of bodies, checked. */
public final class Fields {

  static final Pattern CODE = Parameters.CODE;

  private Fields() {}

  /** An id or a code, or null when it was left out. */
  public static @Nullable String optionalCode(String field, @Nullable String value) {
    return checked(field, () -> Parameters.code(field, value));
  }

  /** A time with an offset, or null when it was left out. */
  public static @Nullable Instant time(String field, @Nullable String value) {
    return checked(field, () -> Parameters.time(field, value));
  }

  /** A number within bounds, or the usual one when it was left out. */
  public static double within(
      String field, @Nullable Double value, double usual, double least, double most) {
    if (value == null) {
      return usual;
    }
    if (value >= least && value <= most) {
      return value;
    }
    throw invalid(field, "Give a number from " + least + " to " + most + ".");
  }

  /** One value of an enumeration. */
  public static <E extends Enum<E>> E one(String field, @Nullable String value, Class<E> type) {
    try {
      if (value != null) {
        return Enum.valueOf(type, value);
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw invalid(field, "Give one of " + EnumSet.allOf(type) + ".");
  }

  private static <T extends @Nullable Object> T checked(String field, Supplier<T> check) {
    try {
      return check.get();
    } catch (RefusedException e) {
      throw invalid(field, e.detail());
    }
  }

  private static RefusedException invalid(String field, String advice) {
    return new RefusedException(CommonRefusal.INVALID_FIELD, advice, Map.of("field", field));
  }
}
