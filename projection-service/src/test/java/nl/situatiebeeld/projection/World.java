package nl.situatiebeeld.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.relay.HashChain;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The running service, entered by Kafka and by HTTP only. One for all tests that do it no harm. */
public final class World implements AutoCloseable {

  private static @Nullable World shared;

  private final Map<String, String> hashes = new ConcurrentHashMap<>();
  private final Map<String, String> settings;
  private final Database database;
  private final ConfigurableApplicationContext service;
  private final KafkaProducer<String, byte[]> producer;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private World(Map<String, String> more) {
    settings = TestServers.settings();
    settings.put("situatiebeeld.projection.streams.heartbeat", "300ms");
    settings.put("situatiebeeld.projection.patience", "10s");
    settings.putAll(more);
    database = Database.at(
        setting("spring.datasource.url"),
        setting("spring.datasource.username"),
        setting("spring.datasource.password"));
    makeTopics();
    producer = new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap(), "linger.ms", 0),
        new StringSerializer(),
        new ByteArraySerializer());
    service = ProjectionService.application().run(arguments());
  }

  /** The shared one. */
  public static synchronized World shared() {
    World world = shared;
    if (world == null) {
      world = new World(Map.of());
      shared = world;
      Runtime.getRuntime().addShutdownHook(new Thread(world::close));
    }
    return world;
  }

  /** One of its own. */
  public static World with(Map<String, String> more) {
    return new World(more);
  }

  public String[] arguments() {
    return settings.entrySet().stream()
        .map(e -> "--" + e.getKey() + "=" + e.getValue())
        .toArray(String[]::new);
  }

  public String bootstrap() {
    return setting("situatiebeeld.kafka.bootstrap-servers");
  }

  public String prefix() {
    return setting("situatiebeeld.topics.prefix");
  }

  private String setting(String name) {
    return String.valueOf(settings.get(name));
  }

  /** The service's database. */
  public Database database() {
    return database;
  }

  /** A setting of the sessions that the service has with its database. */
  public @Nullable String sessionSetting(String name) {
    return service
        .getBean(JdbcTemplate.class)
        .queryForObject("select current_setting(?)", String.class, name);
  }

  private void makeTopics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      admin
          .createTopics(List.of(
              new NewTopic(prefix() + Topics.SITUATION_EVENTS, 3, (short) 1),
              new NewTopic(prefix() + Topics.PARTNER_EVENTS, 3, (short) 1)))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Publishes as the relay does. */
  public void publish(List<PublishedEvent> events) {
    send(events, 1);
  }

  /** Publishes a story's events, each one twice: the bus promises at least once. */
  public void publishTwice(List<PublishedEvent> events) {
    send(events, 2);
  }

  private void send(List<PublishedEvent> events, int times) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (PublishedEvent event : events) {
      for (int i = 0; i < times; i++) {
        sent.add(producer.send(record(event)));
      }
    }
    try {
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProducerRecord<String, byte[]> record(PublishedEvent event) {
    String topic =
        event.event() instanceof PartnerEvent ? Topics.PARTNER_EVENTS : Topics.SITUATION_EVENTS;
    String data = HashChain.canonical(Json.mapper().writeValueAsString(event.event()));
    var made = new ProducerRecord<>(prefix() + topic, event.stream(), data.getBytes(UTF_8));
    Map<String, String> headers = new TreeMap<>();
    headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
    headers.put(CloudEventHeaders.ID, event.id());
    headers.put(CloudEventHeaders.SOURCE, "/situation-service");
    headers.put(CloudEventHeaders.TYPE, CloudEventHeaders.type(event.name(), event.revision()));
    headers.put(CloudEventHeaders.SUBJECT, event.subject());
    headers.put(CloudEventHeaders.TIME, event.recordedAt().toString());
    headers.put(CloudEventHeaders.SEQUENCE, Long.toString(event.sequence()));
    headers.put(CloudEventHeaders.HASH, link(event, data));
    headers.forEach((name, value) -> made.headers().add(name, value.getBytes(UTF_8)));
    return made;
  }

  // as the relay does: over the event with its place and the hash before it in the stream
  private String link(PublishedEvent event, String data) {
    String before =
        hashes.getOrDefault(event.stream() + " " + (event.sequence() - 1), HashChain.START);
    String canonical = HashChain.canonical(
        data,
        event.id(),
        event.name(),
        event.recordedAt(),
        event.revision(),
        event.sequence(),
        event.stream(),
        event.subject());
    String hash = HashChain.next(before, canonical);
    hashes.put(event.stream() + " " + event.sequence(), hash);
    return hash;
  }

  /** Publishes the whole story and waits until it is in the views. */
  public Story told(Story story) {
    publish(story.events());
    awaitTold(story);
    return story;
  }

  /** Waits until the story's last event is in the views. */
  public void awaitTold(Story story) {
    Answer answer = get(Who.EVALUATOR, "/situations?limit=1&atLeast=e." + story.lastEventId());
    if (answer.status() != 200) {
      throw new AssertionError("not in the views: " + answer.body());
    }
  }

  /** An answer. */
  public record Answer(int status, String contentType, String body) {

    public JsonNode json() {
      return Json.mapper().readTree(body);
    }

    /** Last part of the problem's type. */
    public String problem() {
      String type = json().path("type").asString("");
      return status + " " + type.substring(type.lastIndexOf('/') + 1);
    }

    /** Texts of a field of each element of an array. */
    public List<String> each(String array, String field) {
      List<String> found = new ArrayList<>();
      json().path(array).forEach(node -> found.add(node.path(field).asString("")));
      return found;
    }
  }

  /** Gets a path under /api/v1 as somebody. */
  public Answer get(Who who, String path) {
    return get(who.token(), path);
  }

  /** Gets a path under /api/v1 with a token. */
  public Answer get(String token, String path) {
    return send(request(token, path));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts JSON to a path under /api/v1 as somebody. */
  public Answer post(Who who, String path, String json) {
    return send(request(who.token(), path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Deletes what is at a path under /api/v1 as somebody. */
  public Answer delete(Who who, String path) {
    return send(request(who.token(), path).DELETE());
  }

  /** Gets a path under /api/v1 as somebody, with its headers and bytes. */
  public HttpResponse<byte[]> bytes(Who who, String path, String... headers) {
    HttpRequest.Builder request = request(who.token(), path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(URI.create(base() + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token);
  }

  HttpClient http() {
    return http;
  }

  private String base() {
    String port = service.getEnvironment().getProperty("local.server.port");
    return "http://127.0.0.1:" + port + "/api/v1";
  }

  /** A value as part of an address. */
  public static String escaped(Object value) {
    return URLEncoder.encode(value.toString(), UTF_8);
  }

  /** The picture of a story. */
  public Answer picture(Who who, Story story, String parameters) {
    return get(who, "/situations/" + story.situation() + "/picture" + parameters);
  }

  @Override
  public void close() {
    service.close();
    producer.close(Duration.ofSeconds(1));
  }
}
