package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.Receiver.Heard;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whether alerts reach partners, and what is recorded of it. */
class AlertDeliveryTest {

  private final AlertScene scene = AlertScene.shared();
  private final String theme = AlertScene.ownTheme();
  private final Receiver receiver = Receiver.open();

  @AfterEach
  void closes() {
    receiver.close();
  }

  @Test
  void S7_aWebhookGetsTheOverviewSignedAndItsDeliveryIsRecorded() {
    String partner = scene.about(theme);
    String secret = scene.webhook(partner, receiver.url(), false);

    String situation = scene.opens("INCIDENT", theme);

    String id = scene.alerted(situation, partner).path("alertId").asString();
    JsonNode delivered = scene.settled(situation, partner, "WEBHOOK", "alert-delivered");
    assertThat(delivered.path("attempts").asInt()).isEqualTo(1);
    assertThat(delivered.path("by").path("organisation").asString()).isEqualTo("situatiebeeld");
    Heard heard = receiver.heard().getFirst();
    assertThat(heard.id()).isEqualTo(id);
    assertThat(heard.type()).startsWith("application/cloudevents+json");
    assertThat(heard.signedWith(secret)).isTrue();
    assertThat(heard.signedWith("whsec_AAAA")).isFalse();
    assertThat(heard.json().path("data"))
        .isEqualTo(Json.mapper()
            .readTree("{\"alertId\":\"" + id + "\",\"kind\":\"ALERT\",\"exercise\":false,"
                + "\"partnerId\":\"" + partner + "\",\"situationId\":\"" + situation + "\","
                + "\"situation\":{\"name\":\"Hoogwater\",\"kind\":\"INCIDENT\","
                + "\"region\":\"VR24\",\"level\":0,\"national\":false,"
                + "\"startedAt\":\"2021-07-13T06:00:00Z\"},\"coreTask\":\"taak\"}"));
    assertThat(heard.json().path("type").asString()).isEqualTo("nl.situatiebeeld.alert.v1");
    assertThat(heard.json().path("specversion").asString()).isEqualTo("1.0");
    assertThat(heard.json().path("subject").asString()).isEqualTo(situation);
  }

  @Test
  void S7_whatFailsIsTriedAgainAsTheSameMessageUntilItArrives() {
    String partner = scene.about(theme);
    scene.webhook(partner, receiver.answering(500, 302).url(), false);

    String situation = scene.opens("INCIDENT", theme);

    JsonNode delivered = scene.settled(situation, partner, "WEBHOOK", "alert-delivered");
    assertThat(delivered.path("attempts").asInt()).isEqualTo(3);
    assertThat(receiver.heard().stream().map(Heard::id).distinct()).hasSize(1);
    assertThat(receiver.heard().stream().map(Heard::path))
        .containsOnly("/alerts")
        .hasSize(3);
  }

  @Test
  void S7_whatNeverArrivesIsRecordedAsFailedAfterTheLastAttempt() {
    String partner = scene.about(theme);
    scene.webhook(partner, receiver.always(503).url(), false);

    String situation = scene.opens("INCIDENT", theme);

    JsonNode failed = scene.settled(situation, partner, "WEBHOOK", "alert-delivery-failed");
    assertThat(failed.path("attempts").asInt()).isEqualTo(4);
    assertThat(failed.path("failure").asString()).isEqualTo("REFUSED");
    assertThat(receiver.heard()).hasSize(4);
    await().untilAsserted(() -> assertThat(waiting(situation)).isZero());
  }

  @Test
  void S7_aReceiverThatIsNotThereIsUnreachable() {
    String partner = scene.about(theme);
    scene.webhook(partner, receiver.url(), false);
    receiver.close();

    String situation = scene.opens("INCIDENT", theme);

    assertThat(scene
            .settled(situation, partner, "WEBHOOK", "alert-delivery-failed")
            .path("failure")
            .asString())
        .isEqualTo("UNREACHABLE");
  }

  @Test
  void S7_anAddressTakenAwayEndsWhatIsUnderWay() {
    String partner = scene.about(theme);
    scene.webhook(partner, receiver.always(503).url(), false);
    String situation = scene.opens("INCIDENT", theme);
    await().untilAsserted(() -> assertThat(receiver.heard()).isNotEmpty());
    scene.service.send("DELETE", "/webhook", AlertScene.system(partner), "");

    JsonNode failed = scene.settled(situation, partner, "WEBHOOK", "alert-delivery-failed");

    assertThat(failed.path("failure").asString()).isIn("WITHDRAWN", "REFUSED");
  }

  @Test
  void S1_exercisesGoToAWebhookOnlyWhenItsOwnerAskedForThem() {
    String without = scene.about(theme);
    String with = scene.about(theme);
    scene.webhook(without, receiver.url(), false);
    scene.webhook(with, receiver.url(), true);

    String situation = scene.opens("EXERCISE", theme);

    assertThat(scene.alerted(situation, without).path("channels").toString())
        .isEqualTo("[\"KAFKA\",\"DASHBOARD\"]");
    scene.settled(situation, with, "WEBHOOK", "alert-delivered");
    JsonNode heard = receiver.heard().getFirst().json();
    assertThat(receiver.heard()).hasSize(1);
    assertThat(heard.path("exercise").asBoolean()).isTrue();
    assertThat(heard.path("data").path("exercise").asBoolean()).isTrue();
    assertThat(heard.path("data").path("partnerId").asString()).isEqualTo(with);
  }

  @Test
  void S7_eachPartnerHasItsOwnTopicAndExercisesAnother() {
    String partner = scene.about(theme);
    String real = scene.opens("INCIDENT", theme);
    String exercise = scene.opens("EXERCISE", theme);
    scene.settled(real, partner, "KAFKA", "alert-delivered");
    scene.settled(exercise, partner, "KAFKA", "alert-delivered");

    ConsumerRecord<String, String> told = only(Topics.alerts(partner, false));
    assertThat(told.key()).isEqualTo(real);
    assertThat(header(told, "ce_type")).isEqualTo("nl.situatiebeeld.alert.v1");
    assertThat(header(told, "ce_id"))
        .isEqualTo(scene.alerted(real, partner).path("alertId").asString());
    assertThat(header(told, "ce_exercise")).isEqualTo("false");
    assertThat(Json.mapper().readTree(told.value()).path("partnerId").asString())
        .isEqualTo(partner);
    ConsumerRecord<String, String> played = only(Topics.alerts(partner, true));
    assertThat(played.key()).isEqualTo(exercise);
    assertThat(header(played, "ce_exercise")).isEqualTo("true");
  }

  @Test
  void S7_severalInstancesAlertEachPartnerOnceAndDeliverOnce() {
    List<String> partners = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      partners.add(scene.about(theme));
      scene.webhook(partners.get(i), receiver.url(), false);
    }
    RunningService second = scene.service.another();
    try {
      for (int i = 0; i < 4; i++) {
        String situation = scene.opens("INCIDENT", theme);
        accepted(scene.does(situation, "regions", Map.of("region", "VR13", "reason", "effect")));
        for (String partner : partners) {
          scene.settled(situation, partner, "WEBHOOK", "alert-delivered");
          scene.settled(situation, partner, "KAFKA", "alert-delivered");
        }
        scene.quiet(situation);
        for (String partner : partners) {
          assertThat(scene.alerts(situation, partner, "alert-raised")).hasSize(1);
        }
      }
    } finally {
      second.stop();
    }
    assertThat(receiver.heard()).hasSize(12);
    assertThat(receiver.heard().stream().map(Heard::id).distinct()).hasSize(12);
  }

  @Test
  void S7_whatWasUnderWayAtAStopIsDeliveredAfterTheNextStart() {
    Map<String, String> slow = new HashMap<>(AlertScene.settings());
    slow.put("situatiebeeld.alerts.delivery.first-wait", "2s");
    AlertScene first = new AlertScene(RunningService.with(slow));
    String partner = first.about(theme);
    first.webhook(partner, receiver.answering(503).url(), false);
    String situation = first.opens("INCIDENT", theme);
    await().untilAsserted(() -> assertThat(receiver.heard()).hasSize(1));
    first.service.stop();

    AlertScene next = new AlertScene(first.service.another());
    try {
      JsonNode delivered = next.settled(situation, partner, "WEBHOOK", "alert-delivered");
      assertThat(delivered.path("attempts").asInt()).isGreaterThanOrEqualTo(2);
      next.quiet(situation);
      assertThat(next.alerts(situation, partner, "alert-raised")).hasSize(1);
    } finally {
      next.service.stop();
    }
  }

  private int waiting(String situation) {
    return scene
        .service
        .bean(JdbcClient.class)
        .sql("select count(*) from alert_delivery where situation_id = ?")
        .param(situation)
        .query(Integer.class)
        .single();
  }

  private ConsumerRecord<String, String> only(String topic) {
    TopicPartition partition =
        new TopicPartition(scene.service.setting("situatiebeeld.topics.prefix") + topic, 0);
    try (var consumer = new KafkaConsumer<>(
        Map.<String, Object>of(
            "bootstrap.servers", scene.service.setting("situatiebeeld.kafka.bootstrap-servers")),
        new StringDeserializer(),
        new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      assertThat(consumer.endOffsets(List.of(partition))).containsEntry(partition, 1L);
      var records = consumer.poll(Duration.ofSeconds(10)).records(partition);
      assertThat(records).hasSize(1);
      return records.getFirst();
    }
  }

  private static String header(ConsumerRecord<String, String> told, String name) {
    return new String(told.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
