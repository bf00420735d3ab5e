package nl.situatiebeeld.verification.api;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment in plain words.
 *
 * @param text without its tags
 * @param parameters what each {@code @param} says, by name
 */
record Doc(String text, Map<String, String> parameters) {

  private static final Pattern INLINE = Pattern.compile("\\{@\\w+ #?([^}]*)}");
  private static final Pattern PARAM = Pattern.compile("^(\\w+)\\s+(.*)$", Pattern.DOTALL);

  static Doc of(String comment) {
    String[] parts = plain(comment).split("(?:^| )@(?=param |return |throws )", -1);
    Map<String, String> parameters = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      Matcher param = PARAM.matcher(parts[i].replaceFirst("^(param|return|throws) ", ""));
      if (parts[i].startsWith("param ") && param.matches()) {
        parameters.put(param.group(1), sentence(param.group(2)));
      }
    }
    return new Doc(parts[0].trim(), parameters);
  }

  /** The first sentence, without its full stop. */
  String first() {
    return text.split("(?<=[.:;]) ", 2)[0].replaceAll("[.:;]$", "");
  }

  private static String plain(String comment) {
    String text = comment.replace("<p>", " ").replaceAll("\\s+", " ").trim();
    return INLINE.matcher(text).replaceAll("$1");
  }

  static String sentence(String text) {
    String whole = Character.toUpperCase(text.charAt(0)) + text.substring(1).trim();
    return whole.endsWith(".") ? whole : whole + ".";
  }
}
