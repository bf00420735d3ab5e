package nl.situatiebeeld.verification.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.embedded.Database;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.projection.ProjectionService;
import nl.situatiebeeld.situation.SituationService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The services that the matrix asks, as they run, entered by HTTP. */
final class Doors {

  // what the other applications on the shared class path bring along, and a service must not have
  private static final List<String> FOREIGN = List.of(
      "org.springframework.cloud.",
      "org.springframework.boot.security.oauth2.client.",
      "org.springframework.boot.security.oauth2.server.authorization.");

  private static @Nullable Doors shared;

  private final Map<String, String> writing = settings();
  private final Map<String, String> reading = settings();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String situations;
  private final String pictures;
  private final String everything;

  private Doors() {
    reading.put("situatiebeeld.topics.prefix", prefix());
    reading.put("situatiebeeld.projection.streams.heartbeat", "300ms");
    reading.put("situatiebeeld.projection.streams.queue", "5000");
    KnownPartners.makeTopic(kafka(), prefix());
    situations = start(SituationService.application(), writing);
    pictures = start(ProjectionService.application(), reading);
    everything = showingEverything();
    KnownPartners.publish(kafka(), prefix());
  }

  /** The one set for all tests of the matrix. */
  static synchronized Doors shared() {
    Doors doors = shared;
    if (doors == null) {
      doors = new Doors();
      shared = doors;
    }
    return doors;
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = TestServers.settings();
    List<String> foreign =
        ImportCandidates.load(AutoConfiguration.class, Doors.class.getClassLoader())
            .getCandidates()
            .stream()
            .filter(name -> FOREIGN.stream().anyMatch(name::startsWith))
            .toList();
    settings.put("spring.autoconfigure.exclude", String.join(",", foreign));
    return settings;
  }

  private static String start(SpringApplicationBuilder application, Map<String, String> settings) {
    ConfigurableApplicationContext context = application.run(settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new));
    Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** A second projection-service on the same views, whose rule of visibility says yes always. */
  private String showingEverything() {
    Thread here = Thread.currentThread();
    ClassLoader usual = here.getContextClassLoader();
    ClassLoader permissive = new ShowingEverything();
    here.setContextClassLoader(permissive);
    try {
      Class<?> service = permissive.loadClass(ProjectionService.class.getName());
      return start(
          (SpringApplicationBuilder) service.getMethod("application").invoke(null), reading);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(e);
    } finally {
      here.setContextClassLoader(usual);
    }
  }

  private String kafka() {
    return String.valueOf(writing.get("situatiebeeld.kafka.bootstrap-servers"));
  }

  private String prefix() {
    return String.valueOf(writing.get("situatiebeeld.topics.prefix"));
  }

  /** The database of the views. */
  Database views() {
    return new Database(
        String.valueOf(reading.get("spring.datasource.url")),
        String.valueOf(reading.get("spring.datasource.username")),
        String.valueOf(reading.get("spring.datasource.password")));
  }

  /** An answer. */
  record Answer(int status, String text) {

    JsonNode json() {
      return text.startsWith("{") ? Json.mapper().readTree(text) : Json.mapper().createObjectNode();
    }

    String field(String name) {
      return json().path(name).asString("");
    }

    /** Last part of the problem's type; empty when it is none. */
    String problem() {
      return field("type").replaceAll(".*/", "");
    }
  }

  /** Commands. */
  Answer post(Somebody who, String path, Map<String, ?> body) {
    return sent(request(who, situations, path).POST(json(body)).build());
  }

  /** Says something of the first version of a fact. */
  Answer postOnFirst(Somebody who, String path, Map<String, ?> body) {
    return sent(request(who, situations, path)
        .header("If-Match", "\"1\"")
        .POST(json(body))
        .build());
  }

  /** Changes the first version of a fact. */
  Answer put(Somebody who, String path, Map<String, ?> body) {
    return sent(request(who, situations, path)
        .header("If-Match", "\"1\"")
        .PUT(json(body))
        .build());
  }

  /** Asks for a picture or the like. */
  Answer get(Somebody who, boolean showingEverything, String path) {
    return sent(
        request(who, showingEverything ? everything : pictures, path).GET().build());
  }

  /** Opens a stream; the answer is complete when it was refused. */
  HttpResponse<InputStream> open(
      Somebody who, boolean showingEverything, String path, @Nullable String after) {
    HttpRequest.Builder request = request(who, showingEverything ? everything : pictures, path);
    if (after != null) {
      request.header("Last-Event-ID", after);
    }
    try {
      return http.send(request.GET().build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder request(Somebody who, String base, String path) {
    return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
        .timeout(Duration.ofSeconds(60))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + who.token());
  }

  private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
    return BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(body));
  }

  private Answer sent(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(UTF_8));
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String escaped(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
