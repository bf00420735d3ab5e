package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of several files, one behind the other; each ends with a line feed. */
final class Lines implements Closeable {

  /** Bytes of a line, at most: above what an event may have. */
  private static final int MAX_LINE = 16 * 1024 * 1024;

  private final Opening opening;
  private final List<String> names;
  private int file = -1;
  private @Nullable InputStream open;

  /** Opens a file by its name. */
  @FunctionalInterface
  interface Opening {
    InputStream open(String name) throws IOException;
  }

  Lines(Opening opening, List<String> names) {
    this.opening = opening;
    this.names = names;
  }

  /** The file that is being read. */
  String file() {
    return names.isEmpty() ? "" : names.get(Math.max(0, Math.min(file, names.size() - 1)));
  }

  /** The next line, without its line feed; null behind the last. */
  @Nullable
  String next() throws IOException, EvidenceFault {
    while (true) {
      InputStream from = open;
      if (from == null) {
        if (file + 1 >= names.size()) {
          return null;
        }
        file++;
        from = new BufferedInputStream(opening.open(names.get(file)), 64 * 1024);
        open = from;
      }
      String line = line(from);
      if (line != null) {
        return line;
      }
      close();
    }
  }

  private @Nullable String line(InputStream from) throws IOException, EvidenceFault {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next;
    while ((next = from.read()) != '\n') {
      if (next < 0 && line.size() == 0) {
        return null;
      }
      if (next < 0) {
        throw EvidenceFault.in(file(), "its last line does not end: expected a line feed");
      }
      if (line.size() >= MAX_LINE) {
        throw EvidenceFault.in(file(), "has a line that is longer than one may be");
      }
      line.write(next);
    }
    return line.toString(UTF_8);
  }

  @Override
  public void close() throws IOException {
    InputStream from = open;
    open = null;
    if (from != null) {
      from.close();
    }
  }
}
