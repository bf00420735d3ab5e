package nl.situatiebeeld.partner.request;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.geo.GeometryCheck;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** The form of fields: what does not have it is refused with 400 and the field's name. */
public final class Fields {

  /** Ids that people choose: of partners and of core tasks. */
  public static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  /** Codes of themes; a situation may have its own. */
  public static final Pattern THEME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  /** Codes of regions; whether such a region exists is another question. */
  public static final Pattern REGION = Pattern.compile("VR\\d\\d");

  /** Ids of this service, chosen or made. */
  public static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,99}");

  private Fields() {}

  /** A text that must be there: 1 to {@code max} characters, not blank, storable. */
  public static String text(String field, @Nullable String value, int max) {
    if (value == null || value.isBlank()) {
      throw invalid(field, "The named field must have a text.");
    }
    if (value.length() > max) {
      throw invalid(field, "The named field has at most " + max + " characters.");
    }
    if (!storable(value)) {
      throw invalid(field, "The named field has characters that are no text.");
    }
    return value;
  }

  /** A text that may be left out. */
  public static @Nullable String optionalText(String field, @Nullable String value, int max) {
    return value == null ? null : text(field, value, max);
  }

  /** A code of this form, that must be there. */
  public static String code(String field, @Nullable String value, Pattern form) {
    if (value == null || !form.matcher(value).matches()) {
      throw invalid(field, "The named field has the form " + form.pattern() + ".");
    }
    return value;
  }

  /** A code of this form, that may be left out. */
  public static @Nullable String optionalCode(String field, @Nullable String value, Pattern form) {
    return value == null ? null : code(field, value, form);
  }

  /** Up to {@code max} different codes of this form; none when left out. */
  public static List<String> codes(
      String field, @Nullable List<@Nullable String> values, Pattern form, int max) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > max) {
      throw invalid(field, "The named field has at most " + max + " entries.");
    }
    List<String> codes = values.stream().map(value -> code(field, value, form)).toList();
    Set<String> different = new HashSet<>(codes);
    if (different.size() < codes.size()) {
      throw invalid(field, "The named field has an entry twice.");
    }
    return codes;
  }

  /** Up to {@code max} entries, none of them missing; none when left out. */
  public static <T> List<T> entries(String field, @Nullable List<@Nullable T> values, int max) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > max) {
      throw invalid(field, "The named field has at most " + max + " entries.");
    }
    return values.stream().map(value -> given(field, value)).toList();
  }

  /** A geometry that may be left out. */
  public static @Nullable Geometry geometry(String field, @Nullable Geometry value) {
    if (value != null) {
      GeometryCheck.fault(value).ifPresent(fault -> {
        throw invalid(field, "The named field is no valid geometry: " + fault);
      });
    }
    return value;
  }

  /** A field that must be there, of whatever type. */
  public static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw invalid(field, "The named field is missing.");
    }
    return value;
  }

  /** The refusal of a field. */
  public static RefusedException invalid(String field, String detail) {
    return new RefusedException(CommonRefusal.INVALID_FIELD, detail, Map.of("field", field));
  }

  // PostgreSQL's jsonb takes no NUL, UTF-8 no half of a surrogate pair; other controls are no text
  private static boolean storable(String value) {
    return value
        .codePoints()
        .noneMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
            || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }
}
