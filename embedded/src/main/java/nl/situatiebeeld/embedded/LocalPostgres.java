package nl.situatiebeeld.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of its own on the loopback address, as durable as in production. It stops with this
 * program, also when that is killed, and goes on with its data when started again on the same
 * folder.
 */
public final class LocalPostgres implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final String SUPERUSER = "postgres";
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final boolean temporary;
  private final int port;
  private @Nullable EmbeddedPostgres server;
  private @Nullable LifeLine lifeLine;

  private LocalPostgres(Path folder, boolean temporary, int port) {
    this.folder = folder;
    this.temporary = temporary;
    this.port = port;
  }

  /**
   * Starts a server on a temporary folder, which is removed at the end.
   *
   * @return the running server
   */
  public static LocalPostgres temporary() {
    return new LocalPostgres(Folders.temporary("postgresql"), true, Ports.free()).start();
  }

  /**
   * Starts a server on a folder that keeps its data.
   *
   * @param folder where the data are, or will be
   * @return the running server, on a free port
   */
  public static LocalPostgres in(Path folder) {
    return in(folder, Ports.free());
  }

  /**
   * Starts a server on a folder that keeps its data.
   *
   * @param folder where the data are, or will be
   * @param port TCP port to listen on
   * @return the running server
   */
  public static LocalPostgres in(Path folder, int port) {
    return new LocalPostgres(Folders.make(folder), false, port).start();
  }

  /**
   * Starts the server again after {@link #stop} or {@link #kill}, on the same port and data.
   *
   * @return this
   */
  public synchronized LocalPostgres start() {
    if (server != null) {
      return this;
    }
    PostgresFolder data = new PostgresFolder(folder.resolve("data"));
    data.stopOrphan();
    try {
      server = builder(data.data()).start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start on " + folder, e);
    }
    lifeLine = LifeLine.to(process());
    return this;
  }

  private EmbeddedPostgres.Builder builder(Path data) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setOverrideWorkingDirectory(programs().toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(START_PATIENCE)
        .setLocaleConfig("locale", "C.UTF-8")
        .setLocaleConfig("encoding", "UTF8")
        // the library's defaults trade durability for speed; a fact once acknowledged must stay
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "300")
        .setServerConfig("shared_buffers", "128MB")
        .setServerConfig("max_wal_size", "1GB")
        .setServerConfig("timezone", "UTC")
        // an error's detail holds the row, and rows hold statements
        .setServerConfig("log_min_messages", "warning")
        .setServerConfig("log_error_verbosity", "terse")
        .setServerConfig("log_min_error_statement", "panic")
        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
  }

  /** The unpacked programs are shared by all runs of one user. */
  private static Path programs() {
    String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_-]", "_");
    Path shared = Path.of(System.getProperty("java.io.tmpdir"), "situatiebeeld-" + user);
    return Folders.make(shared.resolve("postgresql"));
  }

  /** Stops the server cleanly; its data stay. */
  public synchronized void stop() {
    if (server != null) {
      dropLifeLine();
      release();
    }
  }

  /** Ends the server at once, without a checkpoint: what a crash does. */
  public synchronized void kill() {
    if (server != null) {
      dropLifeLine();
      ProcessHandle process = process();
      PostgresFolder.signal(process, "QUIT");
      process.onExit().join();
      release();
    }
  }

  /** Stops the server if it still runs, and lets go of the folder's lock. */
  private void release() {
    EmbeddedPostgres running = server;
    server = null;
    try {
      if (running != null) {
        running.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
  }

  /** Stops the server, and removes its data if the folder was temporary. */
  @Override
  public void close() {
    stop();
    if (temporary) {
      Folders.remove(folder);
    }
  }

  /**
   * Makes a database with an owner of the same name, unless it exists.
   *
   * @param name lower-case letters, digits and underscores
   * @return how to reach it
   */
  public Database createDatabase(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name for a database: " + name);
    }
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
        statement.execute("CREATE ROLE " + name + " LOGIN CREATEROLE PASSWORD '" + name + "'");
      }
      if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + name);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot make database " + name, e);
    }
    return new Database(url(name), name, name);
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }

  /**
   * A connection to the database {@code postgres} with every right, for faults and measurements.
   *
   * @return connection, to be closed by the caller
   * @throws SQLException when the server is away
   */
  public Connection superuser() throws SQLException {
    return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, SUPERUSER);
  }

  /**
   * Where the server listens.
   *
   * @return TCP port on the loopback address
   */
  public int port() {
    return port;
  }

  /**
   * The server's first process.
   *
   * @return handle of the postmaster
   */
  public ProcessHandle process() {
    return new PostgresFolder(folder.resolve("data"))
        .server()
        .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void dropLifeLine() {
    LifeLine line = lifeLine;
    if (line != null) {
      line.close();
      lifeLine = null;
    }
  }
}
