package nl.situatiebeeld.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A user's terminal: runs the product's programs in processes of their own, as the script does. */
final class Terminal {

  private final Path home;

  Terminal(Path home) {
    this.home = home;
  }

  /** Starts a program, its error output mixed in. */
  Process start(Class<?> program, String... arguments) throws IOException {
    // a class path is longer than a command line may be
    Path classPath = Files.createTempFile(home, "class-path", ".args");
    Files.writeString(
        classPath, "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "@" + classPath));
    Stream.concat(Stream.of(program.getName()), Stream.of(arguments)).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_STATE_HOME", home.toString());
    return builder.start();
  }

  /** Runs a program to its end, and gives what it printed. */
  Ended run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    Process process = start(program, arguments);
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = reader.lines().toList();
      return new Ended(process.waitFor(), String.join("\n", lines));
    }
  }

  /** Reads until a line says this, and goes on reading beside, so that the program never waits. */
  static String awaitLine(Process process, String text) throws IOException {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    List<String> before = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      before.add(line);
      if (line.contains(text)) {
        Thread.ofVirtual().start(() -> reader.lines().forEach(rest -> {}));
        return line;
      }
    }
    throw new AssertionError(
        "It ended before it said '" + text + "':\n" + String.join("\n", before));
  }

  /** How a program ended. */
  record Ended(int code, String output) {}
}
