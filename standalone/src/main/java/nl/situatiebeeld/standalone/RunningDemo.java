package nl.situatiebeeld.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.situatiebeeld.standalone.identity.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * A note in the user's home that tells where the demo of a port keeps its secrets, while it runs.
 */
public final class RunningDemo implements AutoCloseable {

  private final Path note;

  private RunningDemo(Path note) {
    this.note = note;
  }

  /**
   * Leaves the note.
   *
   * @param port of the dashboard
   * @param secrets folder of the secrets
   * @return to be closed when the demo ends
   */
  public static RunningDemo announce(int port, Path secrets) {
    Path note = note(port);
    PrivateFile.write(note, secrets.toString());
    return new RunningDemo(note);
  }

  /**
   * Finds the secrets of a running demo.
   *
   * @param port of the dashboard
   * @return folder, or empty when no demo of this user runs there
   */
  public static Optional<Path> secretsOf(int port) {
    Path note = note(port);
    return Files.exists(note)
        ? Optional.of(Path.of(PrivateFile.read(note).strip())).filter(Files::isDirectory)
        : Optional.empty();
  }

  private static Path note(int port) {
    return stateFolder(System.getenv("XDG_STATE_HOME")).resolve("demo-" + port);
  }

  private static Path stateFolder(@Nullable String configured) {
    Path states = configured == null || configured.isBlank()
        ? Path.of(System.getProperty("user.home"), ".local", "state")
        : Path.of(configured);
    return states.resolve("situatiebeeld");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
