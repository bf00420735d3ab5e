package nl.situatiebeeld.verification.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/dependencies.md and the poms say the same. */
class DependenciesTest {

  private static final String BY_THE_PARENT = "Spring Boot";

  /** A row of the table in the document. */
  private record Row(String version, String licence, String reason) {}

  private final Map<String, Row> rows = rows();

  @Test
  void everyDependencyHasItsReasonAndNoReasonIsLeftOver() {
    assertThat(rows.keySet()).isEqualTo(new TreeSet<>(PomFiles.used().keySet()));
  }

  @Test
  void everyRowIsFilled() {
    assertThat(rows).isNotEmpty();
    rows.forEach((name, row) -> {
      assertThat(row.licence()).as(name).isNotBlank();
      assertThat(row.reason()).as(name).hasSizeGreaterThan(10);
    });
  }

  @Test
  void theVersionsAreThoseOfThePoms() {
    Map<String, String> documented = rows.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().version()));
    Map<String, String> used = PomFiles.used().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().orElse(BY_THE_PARENT)));
    assertThat(new TreeMap<>(documented)).isEqualTo(new TreeMap<>(used));
  }

  @Test
  void noVersionIsManagedThatNobodyUses() {
    Set<String> managed = new TreeSet<>(PomFiles.managed());
    managed.removeAll(PomFiles.used().keySet());
    assertThat(managed).isEmpty();
  }

  private static Map<String, Row> rows() {
    Map<String, Row> rows = new TreeMap<>();
    List<String> lines = ProjectFiles.lines(ProjectFiles.root().resolve("docs/dependencies.md"));
    for (String line : lines) {
      if (line.startsWith("| `")) {
        String[] cells = line.split("\\|", -1);
        String name = cells[1].strip().replace("`", "");
        rows.put(name, new Row(cells[2].strip(), cells[3].strip(), cells[4].strip()));
      }
    }
    return rows;
  }
}
