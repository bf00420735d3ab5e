package nl.situatiebeeld.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Lets a server die with this program, even when the program is killed: a small shell waits for the
 * end of its input, which comes when this program closes it or is gone, and then asks the server to
 * stop.
 */
final class LifeLine implements AutoCloseable {

  // Ctrl-C in a terminal reaches the shell too: it must wait for the orderly end
  private static final String WAIT_THEN_STOP =
      "trap '' INT HUP TERM; cat >/dev/null; kill -INT \"$1\" 2>/dev/null";

  private final Process shell;

  private LifeLine(Process shell) {
    this.shell = shell;
  }

  static LifeLine to(ProcessHandle server) {
    try {
      Process shell = new ProcessBuilder(
              "sh", "-c", WAIT_THEN_STOP, "lifeline", Long.toString(server.pid()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return new LifeLine(shell);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a shell", e);
    }
  }

  /** Drops the line without touching the server. */
  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
