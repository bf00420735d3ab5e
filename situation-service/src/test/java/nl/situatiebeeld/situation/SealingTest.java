package nl.situatiebeeld.situation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.platform.evidence.ChainHead;
import nl.situatiebeeld.platform.evidence.GrowingTree;
import nl.situatiebeeld.platform.evidence.PublicKeys;
import nl.situatiebeeld.platform.evidence.Sha256;
import nl.situatiebeeld.platform.evidence.SignedRoot;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.relay.Relay;
import nl.situatiebeeld.situation.sealing.SealBrokenException;
import nl.situatiebeeld.situation.sealing.SealLog;
import nl.situatiebeeld.situation.sealing.SealingKeys;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealing (E7) of a service of its own, whose log is spoiled in the end. */
class SealingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  private Path folder;

  private RunningService started() {
    return RunningService.with(Map.of(
        "situatiebeeld.sealing.interval", "200ms",
        "situatiebeeld.sealing.events-at-once", "2",
        "situatiebeeld.sealing.folder", folder.toString()));
  }

  private record Line(SignedRoot root, List<ChainHead> leaves) {}

  @Test
  void E7_rootsGoToKafkaAndToFilesAndGiveTheWholeTree() throws Exception {
    RunningService service = started();
    try {
      String first = opened(service);
      String second = opened(service);
      String third = opened(service);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(fromFiles())
              .flatMap(Line::leaves)
              .extracting(ChainHead::stream)
              .contains(first, second, third));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(fromKafka(service)).containsAll(fromFiles()));
      requireWhole(fromFiles(), service.bean(SealingKeys.class).trusted());
      assertThat(fromFiles()).as("at most two events each").hasSizeGreaterThan(1);
      assertThat(requireNonNull(health(service).health()).getStatus()).isEqualTo(Status.UP);
      requireBrokenLogIsNotSigned(service);
    } finally {
      service.stop();
    }
  }

  // what the database's administrator does to the log is not signed, and shouted about
  private void requireBrokenLogIsNotSigned(RunningService service) throws IOException {
    JdbcClient jdbc = service.bean(JdbcClient.class);
    jdbc.sql("update seal_node set hash = ?").param(new byte[32]).update();
    int roots = fromFiles().size();
    opened(service);
    await().atMost(PATIENCE).until(() -> service.bean(Relay.class).status().unpublished() == 0);
    assertThatThrownBy(() -> service.bean(SealLog.class).sealAll())
        .isInstanceOf(SealBrokenException.class);
    await()
        .atMost(PATIENCE)
        .until(() -> requireNonNull(health(service).health()).getStatus().equals(Status.DOWN));
    assertThat(fromFiles()).hasSize(roots);
  }

  private static HealthIndicator health(RunningService service) {
    return (HealthIndicator) service.bean("sealingHealthIndicator");
  }

  private static String opened(RunningService service) {
    return Scene.accepted(service.post("/situations", Tokens.MANAGER, Scene.opening("INCIDENT")))
        .text("id");
  }

  private static void requireWhole(List<Line> lines, PublicKeys keys) {
    GrowingTree tree = new GrowingTree(0, List.of());
    for (Line line : lines) {
      line.leaves().forEach(head -> tree.add(head.leaf()));
      assertThat(line.root().size()).isEqualTo(tree.size());
      assertThat(line.root().root()).isEqualTo(Sha256.hex(tree.root()));
      assertThat(line.root().signedBy(keys)).isTrue();
    }
  }

  private List<Line> fromFiles() throws IOException {
    Path file = folder.resolve("roots-000001.ndjson");
    return !Files.exists(file)
        ? List.of()
        : Files.readAllLines(file).stream()
            .map(line -> Json.mapper().readValue(line, Line.class))
            .toList();
  }

  private static List<Line> fromKafka(RunningService service) {
    var partition = new TopicPartition(
        service.setting("situatiebeeld.topics.prefix") + Topics.SITUATION_ROOTS, 0);
    List<Line> found = new ArrayList<>();
    try (var consumer = new KafkaConsumer<>(
        Map.<String, Object>of(
            "bootstrap.servers", service.setting("situatiebeeld.kafka.bootstrap-servers")),
        new StringDeserializer(),
        new ByteArrayDeserializer())) {
      consumer.assign(Set.of(partition));
      consumer.seekToBeginning(Set.of(partition));
      long end = requireNonNull(consumer.endOffsets(Set.of(partition)).get(partition));
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(r ->
                found.add(Json.mapper().readValue(new String(r.value(), UTF_8), Line.class)));
      }
    }
    return found;
  }
}
