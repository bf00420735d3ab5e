package nl.situatiebeeld.situation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import nl.situatiebeeld.contracts.CloudEventHeaders;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.json.Json;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service as it runs, on real servers, entered by HTTP and by Kafka. */
public final class RunningService {

  private static @Nullable RunningService shared;

  private final ConfigurableApplicationContext context;
  private final Map<String, String> settings;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Integer> sequences = new ConcurrentHashMap<>();

  private RunningService(Map<String, String> settings) {
    this.settings = settings;
    context = SituationService.application()
        .run(settings.entrySet().stream()
            .map(e -> "--" + e.getKey() + "=" + e.getValue())
            .toArray(String[]::new));
  }

  private static void createPartnerTopic(Map<String, String> settings) {
    try (Admin admin = Admin.create(kafka(settings))) {
      admin
          .createTopics(List.of(new NewTopic(partnerTopic(settings), Topics.PARTITIONS, (short) 1)))
          .all()
          .get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String partnerTopic(Map<String, String> settings) {
    return settings.get("situatiebeeld.topics.prefix") + Topics.PARTNER_EVENTS;
  }

  private static Map<String, Object> kafka(Map<String, String> settings) {
    return Map.of(
        "bootstrap.servers",
        Objects.requireNonNull(settings.get("situatiebeeld.kafka.bootstrap-servers")));
  }

  /** The one that the tests of this module share. */
  public static synchronized RunningService shared() {
    RunningService running = shared;
    if (running == null) {
      running = with(Map.of(
          // other tests tell what happens in a situation, event by event
          "situatiebeeld.alerts.automatic", "false",
          "situatiebeeld.alerts.kafka", "false"));
      shared = running;
    }
    return running;
  }

  /** One of its own, with these settings. */
  public static RunningService with(Map<String, String> more) {
    Map<String, String> settings = TestServers.settings();
    settings.putAll(more);
    createPartnerTopic(settings);
    return new RunningService(settings);
  }

  /** One more instance beside this one, on the same database and topics. */
  public RunningService another() {
    return new RunningService(settings);
  }

  /** Ends it. */
  public void stop() {
    context.close();
  }

  /** What it was told. */
  public String setting(String name) {
    return Objects.requireNonNull(settings.get(name));
  }

  /** Its beans. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The bean of this name. */
  public Object bean(String name) {
    return context.getBean(name);
  }

  /** An answer, read as JSON when it is. */
  public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

    /** A text at the top of the body. */
    public String text(String name) {
      return body.path(name).asString("");
    }

    /** Last part of the problem's type. */
    public String problem() {
      return text("type").replaceAll(".*/", "");
    }
  }

  /** Sends a body as it is. */
  public Answer send(
      String method, String path, @Nullable String token, String body, String... headers) {
    int port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
        .getPort();
    HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/v1" + path))
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      JsonNode json = answer.body().startsWith("{")
          ? Json.mapper().readTree(answer.body())
          : Json.mapper().createObjectNode();
      return new Answer(answer.statusCode(), json, answer);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts bytes as they are; the type is among the headers. */
  public Answer upload(
      String path, String token, HttpRequest.BodyPublisher content, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).POST(content).headers(headers);
    HttpResponse<byte[]> answer = sent(request, token);
    String body = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    return new Answer(
        answer.statusCode(),
        body.startsWith("{") ? Json.mapper().readTree(body) : Json.mapper().createObjectNode(),
        new TextResponse(answer, body));
  }

  /** Gets bytes. */
  public HttpResponse<byte[]> bytes(String path, String token, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    return sent(headers.length == 0 ? request : request.headers(headers), token);
  }

  private HttpResponse<byte[]> sent(HttpRequest.Builder request, String token) {
    try {
      return http.send(
          request.header("Authorization", "Bearer " + token).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI address(String path) {
    int port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
        .getPort();
    return URI.create("http://localhost:" + port + "/api/v1" + path);
  }

  /** Posts a body given as a map. */
  public Answer post(String path, @Nullable String token, Map<String, ?> body, String... headers) {
    return send("POST", path, token, Json.mapper().writeValueAsString(body), headers);
  }

  /** Puts what partner-service would have published on the bus. */
  public void publishPartnerEvents(DomainEvent... events) {
    try (var producer =
        new KafkaProducer<>(kafka(settings), new StringSerializer(), new ByteArraySerializer())) {
      for (DomainEvent event : events) {
        producer.send(record(event)).get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProducerRecord<String, byte[]> record(DomainEvent event) {
    String name = EventCatalogue.nameOf(event.getClass());
    var record = new ProducerRecord<>(
        partnerTopic(settings), event.streamId(), Json.mapper().writeValueAsBytes(event));
    Map.of(
            CloudEventHeaders.ID, UUID.randomUUID().toString(),
            CloudEventHeaders.TYPE,
                CloudEventHeaders.type(name, EventCatalogue.revisionOf(event.getClass())),
            CloudEventHeaders.SUBJECT, event.streamId(),
            CloudEventHeaders.TIME, Instant.now().toString(),
            CloudEventHeaders.SEQUENCE,
                String.valueOf(sequences.merge(event.streamId(), 1, Integer::sum)),
            CloudEventHeaders.HASH, "0".repeat(64))
        .forEach((key, value) -> record.headers().add(key, value.getBytes(UTF_8)));
    return record;
  }

  /** What the service has published of this stream, in order. */
  public List<ConsumerRecord<String, byte[]>> published(String stream) {
    String topic = settings.get("situatiebeeld.topics.prefix") + Topics.SITUATION_EVENTS;
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (var consumer = new KafkaConsumer<>(
        kafka(settings), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
          .map(p -> new TopicPartition(topic, p.partition()))
          .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(java.time.Duration.ofMillis(100)).forEach(r -> {
          if (r.key().equals(stream)) {
            found.add(r);
          }
        });
      }
    }
    return found;
  }
}
