package nl.situatiebeeld.situation.request;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.geo.GeometryCheck;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Form and size of fields; what does not fit is refused, naming the field, never its content. */
public final class Checks {

  /** Characters of a reason, a remark, a method or conditions, at most. */
  public static final int TEXT = Limits.REASON;

  /** Entries of a list of codes or ids, at most. */
  public static final int LIST = Limits.THEMES;

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern REGION = Pattern.compile("VR(0[1-9]|1\\d|2[0-5])");
  private static final Pattern ID = Pattern.compile("[a-z]{1,20}-[0-9a-f-]{36}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cs}");

  private Checks() {}

  /** A value that must be there. */
  public static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw invalid(field, "The field '" + field + "' is needed.");
    }
    return value;
  }

  /** A text that must be there, of 1 to {@code max} characters. */
  public static String text(String field, @Nullable String value, int max) {
    String text = given(field, value).strip();
    if (text.isEmpty() || text.length() > max) {
      throw invalid(field, "The field '" + field + "' has 1 to " + max + " characters.");
    }
    if (CONTROL.matcher(text).find()) {
      throw invalid(field, "The field '" + field + "' holds characters that are not text.");
    }
    return text;
  }

  /** A text that may be missing. */
  public static @Nullable String optionalText(String field, @Nullable String value, int max) {
    return value == null ? null : text(field, value, max);
  }

  /** A code such as {@code meteo} or a partner's id. */
  public static String code(String field, @Nullable String value) {
    return matching(field, value, CODE, "lower case letters, digits and hyphens, 40 at most");
  }

  /** A code that may be missing. */
  public static @Nullable String optionalCode(String field, @Nullable String value) {
    return value == null ? null : code(field, value);
  }

  /** Codes, without doubles; missing is none. */
  public static List<String> codes(String field, @Nullable List<String> values) {
    return each(field, values).stream().map(v -> code(field, v)).distinct().toList();
  }

  /** A safety region such as {@code VR24}. */
  public static String region(String field, @Nullable String value) {
    return matching(field, value, REGION, "a region's code, VR01 to VR25");
  }

  /** Regions, without doubles; missing is none. */
  public static List<String> regions(String field, @Nullable List<String> values) {
    return each(field, values).stream().map(v -> region(field, v)).distinct().toList();
  }

  /** A partner's id or a region's code. */
  public static String organisation(String field, @Nullable String value) {
    String text = given(field, value);
    return REGION.matcher(text).matches() ? text : code(field, text);
  }

  /** Organisations, without doubles; missing is none. */
  public static List<String> organisations(String field, @Nullable List<String> values) {
    return each(field, values).stream()
        .map(v -> organisation(field, v))
        .distinct()
        .toList();
  }

  /** An id that this service gave. */
  public static String id(String field, @Nullable String value) {
    return matching(field, value, ID, "an id as this service gives them");
  }

  /**
   * Whether the id, of whatever form, is one of this kind of thing: the store would give the events
   * of another kind under it.
   */
  public static boolean isOf(String kind, String id) {
    return id.startsWith(kind + "-");
  }

  /** An id that may be missing. */
  public static @Nullable String optionalId(String field, @Nullable String value) {
    return value == null ? null : id(field, value);
  }

  /** Ids, without doubles; missing is none. */
  public static List<String> ids(String field, @Nullable List<String> values) {
    return each(field, values).stream().map(v -> id(field, v)).distinct().toList();
  }

  /** A list of ids or hashes of content (A5), each once. */
  public static List<String> idsOrHashes(String field, @Nullable List<String> values) {
    return each(field, values).stream()
        .map(v -> v != null && HASH.matcher(v).matches() ? v : id(field, v))
        .distinct()
        .toList();
  }

  /** A geometry that may be missing. */
  public static @Nullable Geometry geometry(String field, @Nullable Geometry value) {
    if (value != null) {
      GeometryCheck.fault(value).ifPresent(fault -> {
        throw invalid(field, "The field '" + field + "' is no valid geometry: " + fault);
      });
    }
    return value;
  }

  /** A refusal of this field. */
  public static RefusedException invalid(String field, String detail) {
    return new RefusedException(CommonRefusal.INVALID_FIELD, detail, Map.of("field", field));
  }

  private static List<String> each(String field, @Nullable List<String> values) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > LIST) {
      throw invalid(field, "The field '" + field + "' has " + LIST + " entries at most.");
    }
    return values;
  }

  private static String matching(
      String field, @Nullable String value, Pattern pattern, String form) {
    String text = given(field, value);
    if (!pattern.matcher(text).matches()) {
      throw invalid(field, "The field '" + field + "' is " + form + ".");
    }
    return text;
  }
}
