package nl.situatiebeeld.verification.api;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Names in braces in the examples, and what stands for them in a document. */
final class Samples {

  private static final Pattern NAME = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");
  private static final Map<String, String> FIXED = Map.of(
      "position", "e.0197f3b0-1f52-7a08-8c61-d04e92b7a3c4",
      "now", "2026-02-11T05:41:03Z",
      "replayed", "2026-02-11T05:41:03Z",
      "later", "2026-02-11T09:41:03Z");

  private Samples() {}

  /** A value that looks like the real one and is always the same. */
  static String of(String name) {
    String fixed = FIXED.get(name);
    if (fixed != null) {
      return fixed;
    }
    String kind = name.replaceAll("\\d+$", "").toLowerCase(java.util.Locale.ROOT);
    String tail = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString()
        .substring(24);
    return kind + "-0197f3b0-1f52-7a08-8c61-" + tail;
  }

  /** The text with each name replaced by its value. */
  static String fill(String text, UnaryOperator<String> values) {
    return NAME.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
  }

  /** The tree with each name in its texts replaced. */
  static JsonNode fill(JsonNode tree, UnaryOperator<String> values) {
    // within JSON a name in braces stands in a text only, never as an object
    return Json.tree(fill(tree.toString(), values));
  }
}
