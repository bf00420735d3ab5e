package nl.situatiebeeld.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker (KRaft, one node) of its own on the loopback address, in a child process. It stops
 * with this program, also when that is killed, and can be stopped, killed and started again on the
 * same port.
 */
public final class LocalKafka implements AutoCloseable {

  /** Fixed, so that storage made by one run is known to the next. */
  private static final String CLUSTER = "c2l0dWF0aWViZWVsZA";

  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

  private final boolean temporary;
  private final KafkaSettings settings;
  private @Nullable Process process;

  private LocalKafka(Path folder, boolean temporary, int port) {
    this.temporary = temporary;
    this.settings = new KafkaSettings(folder, port, Ports.free());
  }

  /**
   * Starts a broker on a temporary folder, which is removed at the end.
   *
   * @return the running broker
   */
  public static LocalKafka temporary() {
    return new LocalKafka(Folders.temporary("kafka"), true, Ports.free()).start();
  }

  /**
   * Starts a broker on a folder that keeps its data.
   *
   * @param folder where the data are, or will be
   * @return the running broker, on a free port
   */
  public static LocalKafka in(Path folder) {
    return in(folder, Ports.free());
  }

  /**
   * Starts a broker on a folder that keeps its data.
   *
   * @param folder where the data are, or will be
   * @param port TCP port to listen on
   * @return the running broker
   */
  public static LocalKafka in(Path folder, int port) {
    Path absolute = Folders.make(folder).toAbsolutePath().normalize();
    return new LocalKafka(absolute, false, port).start();
  }

  /**
   * Starts the broker, also again after {@link #stop} or {@link #kill}, and waits until it serves.
   *
   * @return this
   */
  public synchronized LocalKafka start() {
    if (process != null && process.isAlive()) {
      return this;
    }
    awaitOrphan();
    settings.write();
    try {
      Process started = builder().start();
      process = started;
      KafkaSettings.write(settings.processFile(), Long.toString(started.pid()));
      awaitService(started);
    } catch (IOException e) {
      throw new UncheckedIOException("Kafka does not start", e);
    }
    return this;
  }

  private ProcessBuilder builder() {
    // the shell makes the broker deaf to Ctrl-C, so that this program decides on the order
    return new ProcessBuilder(
            "sh",
            "-c",
            "trap '' INT; exec \"$@\"",
            "kafka",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms64m",
            "-Xmx256m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=UTC",
            "-Dlogback.configurationFile=" + settings.loggingFile(),
            "-cp",
            ClassPath.forKafka(),
            KafkaProgram.class.getName(),
            settings.propertiesFile().toString(),
            CLUSTER)
        .redirectErrorStream(true)
        .redirectOutput(settings.outputFile().toFile());
  }

  private void awaitService(Process started) {
    if (!new KafkaAnswers(settings.port()).await(started, START_PATIENCE)) {
      started.destroyForcibly();
      throw new IllegalStateException("Kafka does not start:\n" + lastOutput());
    }
  }

  private String lastOutput() {
    try {
      List<String> lines = Files.readAllLines(settings.outputFile());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return "(no output)";
    }
  }

  /** A broker whose program was killed ends by itself; until then it holds the storage's lock. */
  private void awaitOrphan() {
    orphan().ifPresent(LocalKafka::awaitEnd);
  }

  private Optional<ProcessHandle> orphan() {
    try {
      long pid = Long.parseLong(Files.readString(settings.processFile()).strip());
      return ProcessHandle.of(pid).filter(LocalKafka::isBroker);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isBroker(ProcessHandle handle) {
    return handle
        .info()
        .commandLine()
        .map(line -> line.contains("KafkaProgram"))
        .orElse(false);
  }

  private static void awaitEnd(ProcessHandle handle) {
    CompletableFuture<ProcessHandle> end = handle.onExit();
    try {
      end.get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      handle.destroyForcibly();
    } catch (ExecutionException | TimeoutException e) {
      handle.destroyForcibly();
      end.join();
    }
  }

  /** Stops the broker cleanly; its data stay. */
  public synchronized void stop() {
    Process running = process;
    if (running == null) {
      return;
    }
    process = null;
    try {
      running.getOutputStream().close();
    } catch (IOException e) {
      // the line is broken, so the broker is ending
    }
    awaitEnd(running.toHandle());
  }

  /** Ends the broker at once: what a crash does. */
  public synchronized void kill() {
    Process running = process;
    if (running == null) {
      return;
    }
    process = null;
    running.destroyForcibly();
    running.onExit().join();
  }

  /** Stops the broker, and removes its data if the folder was temporary. */
  @Override
  public void close() {
    stop();
    if (temporary) {
      Folders.remove(settings.folder());
    }
  }

  /**
   * Makes topics that keep everything, unless they exist.
   *
   * @param partitions of each
   * @param names the topics
   */
  public void createTopics(int partitions, String... names) {
    new KafkaAnswers(settings.port()).createTopics(partitions, List.of(names));
  }

  /**
   * Where clients connect.
   *
   * @return host and port
   */
  public String bootstrapServers() {
    return KafkaAnswers.address(settings.port());
  }

  /**
   * The broker's process.
   *
   * @return handle, or empty when it does not run
   */
  public synchronized Optional<ProcessHandle> process() {
    return Optional.ofNullable(process).map(Process::toHandle);
  }
}
