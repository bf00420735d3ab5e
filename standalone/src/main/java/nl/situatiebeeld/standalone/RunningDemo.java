package nl.situatiebeeld.standalone;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import nl.situatiebeeld.embedded.Database;
import nl.situatiebeeld.standalone.identity.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * What the script's other commands must know of a demo while it runs: a note in the user's home,
 * for no one else to read.
 *
 * @param secrets folder of the secrets
 * @param bootstrapServers of its Kafka
 * @param views database of the projection-service
 */
public record RunningDemo(Path secrets, String bootstrapServers, Database views) {

  private static final String SECRETS = "secrets";
  private static final String BOOTSTRAP_SERVERS = "bootstrap-servers";
  private static final String URL = "views.url";
  private static final String USERNAME = "views.username";
  private static final String PASSWORD = "views.password";

  /**
   * Leaves the note.
   *
   * @param port of the dashboard
   * @return removes the note; to be closed when the demo ends
   */
  AutoCloseable announce(int port) {
    Path note = note(port);
    PrivateFile.write(note, """
        %s=%s
        %s=%s
        %s=%s
        %s=%s
        %s=%s
        """.formatted(
            SECRETS, secrets,
            BOOTSTRAP_SERVERS, bootstrapServers,
            URL, views.jdbcUrl(),
            USERNAME, views.username(),
            PASSWORD, views.password()));
    return () -> Files.deleteIfExists(note);
  }

  /**
   * Finds a running demo of this user.
   *
   * @param port of the dashboard
   * @return empty when none runs there
   */
  public static Optional<RunningDemo> on(int port) {
    Path note = note(port);
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    Properties values = new Properties();
    try {
      values.load(new StringReader(PrivateFile.read(note)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Database views = new Database(
        values.getProperty(URL, ""),
        values.getProperty(USERNAME, ""),
        values.getProperty(PASSWORD, ""));
    Path secrets = Path.of(values.getProperty(SECRETS, ""));
    // a killed demo leaves its note; without its folder it cannot be running
    return Optional.of(new RunningDemo(secrets, values.getProperty(BOOTSTRAP_SERVERS, ""), views))
        .filter(demo -> Files.isDirectory(demo.secrets()));
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
}
