package nl.situatiebeeld.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a PostgreSQL data folder tells of the server that runs on it. */
record PostgresFolder(Path data) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The server process of this folder, if it lives. */
  Optional<ProcessHandle> server() {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
              .filter(PostgresFolder::isPostgres);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Stops a server that outlived the program that started it (kill -9), and waits until it is gone:
   * a fresh one on the same data then starts with today's settings.
   */
  void stopOrphan() {
    server().ifPresent(this::stop);
  }

  private void stop(ProcessHandle server) {
    signal(server, "INT");
    try {
      CompletableFuture<ProcessHandle> end = server.onExit();
      end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL was stopping", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "A PostgreSQL of an earlier run does not stop: process " + server.pid(), e);
    }
  }

  /** Signals as pg_ctl sends them: INT ends all sessions and stops cleanly, QUIT stops at once. */
  static void signal(ProcessHandle server, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot signal PostgreSQL", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while signalling PostgreSQL", e);
    }
  }

  /** A process number may belong to another program after a restart of the machine. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().map(command -> command.contains("postgres")).orElse(true);
  }
}
