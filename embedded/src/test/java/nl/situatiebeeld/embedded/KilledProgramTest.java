package nl.situatiebeeld.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProgramTest {

  @TempDir
  Path folder;

  @Test
  void serversOfAKilledProgramEndByThemselves() throws IOException {
    List<Long> servers = runAndDie();
    await().atMost(Duration.ofSeconds(30)).until(() -> servers.stream().noneMatch(this::lives));
  }

  @Test
  void theNextProgramGoesOnWithTheDataAtOnce() throws Exception {
    runAndDie();
    try (LocalPostgres postgres = LocalPostgres.in(folder.resolve("postgresql"));
        LocalKafka kafka = LocalKafka.in(folder.resolve("kafka"))) {
      assertThat(kafka.process()).isPresent();
      try (Connection connection = postgres.createDatabase("kept").connect();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT n FROM t")) {
        assertThat(rows.next()).isTrue();
      }
    }
  }

  private boolean lives(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** The process numbers of the servers that the program started. */
  private List<Long> runAndDie() throws IOException {
    Process program = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            KilledProgram.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
      Optional<String> numbers =
          lines.lines().filter(l -> l.matches("\\d+ \\d+")).findFirst();
      return Stream.of(numbers.orElseThrow().split(" ", -1)).map(Long::valueOf).toList();
    }
  }
}
