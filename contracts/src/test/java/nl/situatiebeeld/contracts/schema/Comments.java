package nl.situatiebeeld.contracts.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The comments of the records, read from their sources, so that a meaning is written once: for
 * those who read the code and for those who read the schema.
 */
final class Comments {

  private static final Pattern TYPE = Pattern.compile(
      "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
          + "(?:public\\s+|sealed\\s+)*(?:record|enum)\\s+(\\w+)",
      Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("\\{@\\w+ #?([^}]*)}");
  private static final Pattern PARAM = Pattern.compile("^(\\w+)\\s+(.*)$", Pattern.DOTALL);

  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> components = new HashMap<>();

  private Comments() {}

  /** All comments on records and enums in the sources below this folder. */
  static Comments below(Path sources) {
    Comments comments = new Comments();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        comments.read(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return comments;
  }

  /** What this type means. */
  String of(Class<?> type) {
    String comment = types.get(type.getSimpleName());
    if (comment == null) {
      throw new IllegalStateException(type.getSimpleName() + " needs a comment");
    }
    return comment;
  }

  /** What this component means: by its own comment, or else by the common words. */
  String of(Class<?> type, String component) {
    String comment = components.get(type.getSimpleName() + "." + component);
    return comment == null ? CommonWords.of(component) : comment;
  }

  private void read(String source) {
    Matcher matcher = TYPE.matcher(source);
    while (matcher.find()) {
      String[] parts = plain(matcher.group(1)).split(" ?@param ", -1);
      types.put(matcher.group(2), parts[0]);
      for (int i = 1; i < parts.length; i++) {
        Matcher param = PARAM.matcher(parts[i]);
        if (param.matches()) {
          components.put(matcher.group(2) + "." + param.group(1), sentence(param.group(2)));
        }
      }
    }
  }

  private static String plain(String comment) {
    String text = comment.replaceAll("\\n\\s*\\*", " ").replace("<p>", " ");
    return TAG.matcher(text.replaceAll("\\s+", " ").trim()).replaceAll("$1");
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
