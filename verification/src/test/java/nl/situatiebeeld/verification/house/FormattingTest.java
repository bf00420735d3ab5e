package nl.situatiebeeld.verification.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * All Java sources have the form that the formatter gives them. A test, not a plugin of Maven: the
 * formatter needs the JDK that the sources are written for, and Maven may run on an older one.
 */
class FormattingTest {

  private static final boolean WRITE = Boolean.getBoolean("format.write");

  @Test
  void everySourceHasTheFormOfTheHouse() {
    List<String> others = ProjectFiles.java().stream()
        .filter(file -> !isFormatted(file))
        .map(ProjectFiles::name)
        .toList();
    assertThat(others).as("run ./situatiebeeld format").isEmpty();
  }

  private static boolean isFormatted(Path file) {
    String text = ProjectFiles.read(file);
    String formatted = FormatSources.format(file, text);
    if (WRITE && !formatted.equals(text)) {
      write(file, formatted);
      return true;
    }
    return formatted.equals(text);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
