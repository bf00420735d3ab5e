package nl.situatiebeeld.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import nl.situatiebeeld.platform.json.Json;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A reader of server-sent events. */
public final class Stream implements AutoCloseable {

  /** An event; {@code id} is empty when it had none. */
  public record Event(String id, String name, JsonNode data) {

    /** In short: its name and what the story calls its fact, or its state or reason. */
    public String brief() {
      return switch (name) {
        case "picture" -> "picture " + data.path("facts").size();
        case "fact" ->
          "fact " + Story.nameOf(data.path("id").asString()) + " "
              + data.path("status").asString() + (data.path("stale").asBoolean() ? " stale" : "");
        case "fact-removed" -> "removed " + Story.nameOf(data.path("id").asString());
        case "participation" ->
          data.path("partnerId").asString() + " " + data.path("state").asString();
        case "item" ->
          "item " + Beside.nameOf(data.path("id").asString()) + " "
              + data.path("status").asString();
        case "clock" -> "clock " + data.path("state").asString();
        case "no-picture" -> "no-picture " + data.path("code").asString();
        case "end" -> "end " + data.path("reason").asString();
        default -> name;
      };
    }
  }

  private final InputStream body;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger heartbeats = new AtomicInteger();
  private volatile boolean closed;

  private Stream(InputStream body) {
    this.body = body;
    Thread.ofVirtual().start(this::read);
  }

  /** Opens the stream of a story. */
  public static Stream of(World world, Who who, Story story, String parameters) {
    return of(world, who.token(), story, parameters, null);
  }

  /** Opens the stream of a story after an event. */
  public static Stream of(
      World world, String token, Story story, String parameters, @Nullable String lastEventId) {
    HttpRequest.Builder request =
        world.request(token, "/situations/" + story.situation() + "/picture/stream" + parameters);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return open(world, request);
  }

  /** Opens the stream at a path. */
  public static Stream at(World world, Who who, String path) {
    return open(world, world.request(who.token(), path));
  }

  private static Stream open(World world, HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> answer =
          world.http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new AssertionError(new String(answer.body().readAllBytes(), UTF_8));
      }
      return new Stream(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
      String id = "";
      String name = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(":")) {
          heartbeats.incrementAndGet();
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          events.add(new Event(id, name, Json.mapper().readTree(line.substring(6))));
        }
      }
    } catch (IOException e) {
      // closed by either side
    } finally {
      closed = true;
    }
  }

  public int heartbeats() {
    return heartbeats.get();
  }

  /** Whether the server ended it. */
  public boolean ended() {
    return closed;
  }

  /** Everything until now. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** Everything until now, in short. */
  public List<String> brief() {
    return events.stream().map(Event::brief).toList();
  }

  /** Waits for an event, and gives everything until now in short. */
  public List<String> until(Predicate<Event> last) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> events.stream().anyMatch(last));
    return brief();
  }

  /** Waits for an event that in short reads so. */
  public List<String> until(String brief) {
    return until(event -> event.brief().equals(brief));
  }

  /** The id of the last event that had one. */
  public String lastId() {
    List<String> ids = new ArrayList<>();
    events.forEach(event -> ids.add(event.id()));
    return ids.getLast();
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
