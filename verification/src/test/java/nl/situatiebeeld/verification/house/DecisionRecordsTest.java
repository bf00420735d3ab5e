package nl.situatiebeeld.verification.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decision records: numbered, short, and all of one build (house style, rule 14). */
class DecisionRecordsTest {

  private static final Path FOLDER = ProjectFiles.root().resolve("docs/decisions");
  private static final int PAGE_LINES = 60;
  private static final int PAGE_WORDS = 500;

  static List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @Test
  void theyAreNumberedWithoutHoles() throws IOException {
    List<String> numbers = records().stream()
        .map(file -> file.getFileName().toString().substring(0, 5))
        .toList();
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, numbers.size())
            .mapToObj("%04d-"::formatted)
            .toList());
  }

  @ParameterizedTest
  @MethodSource("records")
  void eachFitsOnAPageAndTellsTheWholeOfIt(Path file) {
    String text = ProjectFiles.read(file);
    assertThat(file.getFileName().toString()).matches("\\d{4}-[a-z0-9-]+\\.md");
    assertThat(text.lines().count()).isLessThanOrEqualTo(PAGE_LINES);
    assertThat(text.split("\\s+").length).isLessThanOrEqualTo(PAGE_WORDS);
    assertThat(text.lines().filter(line -> line.startsWith("#")).map(DecisionRecordsTest::heading))
        .hasSize(5)
        .endsWith("Context", "Decision", "Other options", "Consequences");
  }

  private static String heading(String line) {
    return line.replaceFirst("#+ ", "");
  }
}
