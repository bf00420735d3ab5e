package nl.situatiebeeld.projection.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import nl.situatiebeeld.projection.reading.Position;
import org.jspecify.annotations.Nullable;

/** Writes server-sent events. */
public final class EventWriter {

  private final OutputStream out;

  private EventWriter(OutputStream out) {
    this.out = out;
  }

  /** Begins the answer; from here on nothing can be refused any more. */
  public static EventWriter begin(HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store, no-transform");
    response.setHeader("X-Accel-Buffering", "no");
    EventWriter writer = new EventWriter(response.getOutputStream());
    writer.write("retry: 2000\n\n");
    return writer;
  }

  /** One event; JSON has no line breaks of its own here. */
  public void event(String name, @Nullable Long sequence, String json) throws IOException {
    String id = sequence == null ? "" : "id: " + Position.of(sequence) + "\n";
    write(id + "event: " + name + "\ndata: " + json + "\n\n");
  }

  /** A sign of life. */
  public void heartbeat() throws IOException {
    write(": still here\n\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
