package nl.situatiebeeld.situation.imports.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.situatiebeeld.situation.imports.ItemFault;
import nl.situatiebeeld.situation.imports.ItemKey;
import nl.situatiebeeld.situation.imports.Reason;
import org.jspecify.annotations.Nullable;

/** How alerts name one another: {@code sender,identifier,sent}, separated by space. */
final class References {

  /** References in one alert, at most. */
  static final int MAX = 200;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private References() {}

  /** The key of one alert. The moment is part of it, in UTC, however it was written. */
  static ItemKey key(String sender, String identifier, Instant sent) {
    return new ItemKey(sender, identifier + "," + sent);
  }

  /** The alerts named; none when the text is empty or faulty. */
  static List<ItemKey> parse(String text) {
    List<ItemKey> keys = new ArrayList<>();
    for (String reference : parts(text)) {
      ItemKey key = one(reference);
      if (key != null && !keys.contains(key)) {
        keys.add(key);
      }
    }
    return List.copyOf(keys);
  }

  static @Nullable ItemFault fault(String text) {
    List<String> parts = parts(text);
    if (parts.size() > MAX) {
      return new ItemFault(
          Reason.REFERENCES_MALFORMED, "at most " + MAX + " alerts can be referred to");
    }
    for (int i = 0; i < parts.size(); i++) {
      if (one(parts.get(i)) == null) {
        return new ItemFault(
            Reason.REFERENCES_MALFORMED,
            "reference " + (i + 1) + " must be sender,identifier,sent");
      }
    }
    return null;
  }

  private static List<String> parts(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? List.of() : List.of(SPACE.split(stripped, -1));
  }

  private static @Nullable ItemKey one(String reference) {
    List<String> parts = List.of(reference.split(",", -1));
    if (parts.size() != 3 || parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
      return null;
    }
    return Moments.parseAny(parts.get(2))
        .map(sent -> key(parts.get(0), parts.get(1), sent))
        .orElse(null);
  }
}
