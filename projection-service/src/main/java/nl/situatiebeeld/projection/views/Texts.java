package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.Collection;
import nl.situatiebeeld.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL reads them from text. */
final class Texts {

  private Texts() {}

  /** A {@code text[]}. */
  static String array(Collection<String> values) {
    StringBuilder text = new StringBuilder("{");
    for (String value : values) {
      if (text.length() > 1) {
        text.append(',');
      }
      text.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return text.append('}').toString();
  }

  /** An {@code int8range} of sequences, open at its end while the row stands. */
  static String sequences(Place from, @Nullable Place to) {
    return "[" + from.sequence() + "," + (to == null ? "" : to.sequence()) + ")";
  }

  /** A {@code tstzrange} of recorded time; empty when both are the same moment. */
  static String recorded(Place from, @Nullable Place to) {
    return "[" + from.recordedAt() + "," + (to == null ? "" : to.recordedAt()) + ")";
  }

  static @Nullable String time(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Json.mapper().writeValueAsString(value);
  }

  static @Nullable String name(@Nullable Enum<?> code) {
    return code == null ? null : code.name();
  }
}
