package nl.situatiebeeld.projection.reading;

import java.time.Instant;
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

  /** Something that must be there. */
  public static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw invalid(field, "Give it.");
    }
    return value;
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
