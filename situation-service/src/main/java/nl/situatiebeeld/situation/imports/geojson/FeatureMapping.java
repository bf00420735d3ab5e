package nl.situatiebeeld.situation.imports.geojson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the features of one source become facts: the content of a file under
 * {@code imports/mappings}. Paths are JSON pointers (RFC 6901) from the feature.
 *
 * @param system who gives the ids out
 * @param id the feature's id in that system; text or a number
 * @param theme code of the theme that the facts stand under
 * @param statement template: {@code {name}} stands for the attribute or field of that name
 * @param observedAt when it was true
 * @param recordedAt when the source learned it
 * @param review when the source has checked it; null when the source does not tell
 * @param organisation who observed it; null stands for the system
 * @param altitude what the third coordinate of a position is
 * @param attributes of the fact, by name; absent ones are left out
 * @param fields more values for the statement, by name
 */
public record FeatureMapping(
    String name,
    String system,
    Field id,
    String theme,
    String statement,
    Field observedAt,
    Field recordedAt,
    @Nullable Review review,
    @Nullable Field organisation,
    @Nullable Altitude altitude,
    Map<String, Field> attributes,
    Map<String, Field> fields) {

  /** Refuses a mapping that says too little. */
  public FeatureMapping {
    for (Object needed :
        new Object[] {name, system, id, theme, statement, observedAt, recordedAt}) {
      Objects.requireNonNull(
          needed, "a mapping needs name, system, id, theme, statement, observedAt and recordedAt");
    }
    attributes = Map.copyOf(Objects.requireNonNullElse(attributes, Map.of()));
    fields = Map.copyOf(Objects.requireNonNullElse(fields, Map.of()));
  }

  /** One value of a feature. */
  public record Field(String path, Type type) {

    /** Refuses a field that says too little. */
    public Field {
      Objects.requireNonNull(path, "a field of a mapping needs a path");
      Objects.requireNonNull(type, "a field of a mapping needs a type");
    }
  }

  /**
   * The source has checked it when this field has this value.
   *
   * @param method how, as it stands in the picture
   */
  public record Review(String path, String equals, String method) {}

  /** What a value is. */
  public enum Type {
    TEXT,
    NUMBER,
    TRUTH,
    EPOCH_MILLIS,
    ISO_TIME;

    /** From the way files write it: {@code epochMillis}. */
    @JsonCreator
    public static Type of(String written) {
      return Type.valueOf(Names.constant(written));
    }

    /** As files write it. */
    @JsonValue
    public String written() {
      return Names.written(name());
    }
  }

  /** What the third coordinate of a position is. */
  public enum Altitude {
    /** Metres above the ellipsoid, as GeoJSON has it. */
    METRES,
    /** Something else, or of no use: left out of the fact's location. */
    DROP;

    /** From the way files write it. */
    @JsonCreator
    public static Altitude of(String written) {
      return Altitude.valueOf(Names.constant(written));
    }

    /** As files write it. */
    @JsonValue
    public String written() {
      return Names.written(name());
    }
  }

  private static final class Names {
    private Names() {}

    static String constant(String written) {
      return written.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    static String written(String constant) {
      String lower = constant.toLowerCase(Locale.ROOT);
      int at = lower.indexOf('_');
      return at < 0
          ? lower
          : lower.substring(0, at)
              + lower.substring(at + 1, at + 2).toUpperCase(Locale.ROOT)
              + lower.substring(at + 2);
    }
  }
}
