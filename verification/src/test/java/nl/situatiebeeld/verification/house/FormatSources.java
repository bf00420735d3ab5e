package nl.situatiebeeld.verification.house;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one form of our Java sources. Also a program that brings them into it, which needs only the
 * formatter on its class path and can be started from this source file.
 */
public final class FormatSources {

  private static final Formatter FORMATTER =
      Formatter.createFormatter(JavaFormatterOptions.builder()
          .style(JavaFormatterOptions.Style.GOOGLE)
          .formatJavadoc(true)
          .build());

  private FormatSources() {}

  /**
   * Formats in place.
   *
   * @param paths files, or folders with Java sources below them
   */
  public static void main(String[] paths) throws IOException {
    for (String path : paths) {
      for (Path source : below(Path.of(path))) {
        String text = Files.readString(source);
        String formatted = format(source, text);
        if (!formatted.equals(text)) {
          Files.writeString(source, formatted);
          System.out.println("formatted " + source);
        }
      }
    }
  }

  /**
   * The text as it should be.
   *
   * @throws IllegalArgumentException when it is no Java
   */
  static String format(Path source, String text) {
    try {
      return FORMATTER.formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      throw new IllegalArgumentException(source + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> below(Path start) throws IOException {
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }
}
