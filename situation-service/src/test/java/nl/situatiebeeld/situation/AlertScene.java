package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.agreement.Agreements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A service that alerts, and partners of which each test has its own. */
final class AlertScene {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable AlertScene shared;

  final RunningService service;

  AlertScene(RunningService service) {
    this.service = service;
  }

  static Map<String, String> settings() {
    return new HashMap<>(Map.of(
        "situatiebeeld.alerts.delivery.first-wait", "20ms",
        "situatiebeeld.alerts.delivery.attempts", "4",
        "situatiebeeld.alerts.delivery.poll-interval", "50ms",
        "situatiebeeld.alerts.webhook.allow-local", "true"));
  }

  /** The one that tests share. */
  static synchronized AlertScene shared() {
    AlertScene scene = shared;
    if (scene == null) {
      scene = new AlertScene(RunningService.with(settings()));
      shared = scene;
    }
    return scene;
  }

  /** What a partner is for, and where it has agreed so. */
  record Task(
      List<String> themes,
      String region,
      boolean inForce,
      @Nullable Geometry area) {

    Task(List<String> themes, String region, boolean inForce) {
      this(themes, region, inForce, null);
    }
  }

  /** A theme that no other test uses, so that situations concern only the partners of this one. */
  static String ownTheme() {
    return "theme-" + COUNT.incrementAndGet();
  }

  /** A partner with this core task; its id. */
  String partner(Task task) {
    String partner = "partner-" + COUNT.incrementAndGet();
    Actor by = new Actor("VR24", "partner-admin");
    List<DomainEvent> events = new ArrayList<>();
    events.add(new PartnerEvent.PartnerRegistered(partner, partner, by));
    events.add(new PartnerEvent.CoreTaskAssigned(
        partner, "taak", "Taak", CoreTaskCategory.CUSTODIAN, task.themes(), task.area(), by));
    String agreement = "agreement-" + partner;
    events.add(new PartnerEvent.AgreementDrafted(
        partner,
        agreement,
        "taak",
        Profile.KERN,
        List.of(task.region()),
        List.of(),
        null,
        null,
        null,
        by));
    if (task.inForce()) {
      events.add(new PartnerEvent.AgreementEnteredIntoForce(
          partner, agreement, Instant.parse("2020-01-01T00:00:00Z"), "getekend", by));
    }
    service.publishPartnerEvents(events.toArray(DomainEvent[]::new));
    await().untilAsserted(() -> assertThat(known(partner, task)).isTrue());
    return partner;
  }

  /** The same partner in force for a second core task, about another theme. */
  void alsoAbout(String partner, String theme) {
    Actor by = new Actor("VR24", "partner-admin");
    String agreement = "agreement-2-" + partner;
    service.publishPartnerEvents(
        new PartnerEvent.CoreTaskAssigned(
            partner, "tweede", "Tweede", CoreTaskCategory.CUSTODIAN, List.of(theme), null, by),
        new PartnerEvent.AgreementDrafted(
            partner,
            agreement,
            "tweede",
            Profile.STRUCTUREEL,
            List.of("VR24"),
            List.of(),
            null,
            null,
            null,
            by),
        new PartnerEvent.AgreementEnteredIntoForce(
            partner, agreement, Instant.parse("2020-01-01T00:00:00Z"), "getekend", by));
    await()
        .untilAsserted(() -> assertThat(service
                .bean(Agreements.class)
                .inForce(partner, "tweede", List.of("VR24"), Instant.now()))
            .hasSize(1));
  }

  private boolean known(String partner, Task task) {
    Agreements agreements = service.bean(Agreements.class);
    return agreements.knows(partner)
        && (!task.inForce()
            || !agreements
                .inForce(partner, "taak", List.of(task.region()), java.time.Instant.now())
                .isEmpty());
  }

  /** A partner in force in VR24 that is about this theme. */
  String about(String theme) {
    return partner(new Task(List.of(theme), "VR24", true));
  }

  /** A situation of VR24 alone with this theme; its id. */
  String opens(String kind, String theme) {
    Map<String, Object> body = Scene.opening(kind);
    body.put("otherRegions", List.of());
    body.put("themes", List.of(theme));
    return opens(body);
  }

  String opens(Map<String, ?> body) {
    return accepted(service.post("/situations", Tokens.MANAGER, body)).text("id");
  }

  /** Something asked of the leading region. */
  RunningService.Answer does(String situation, String what, Map<String, ?> body) {
    return service.post("/situations/" + situation + "/" + what, Tokens.MANAGER, body);
  }

  /** Where the partner wants its alerts; the secret. */
  String webhook(String partner, String url, boolean exercises) {
    return accepted(service.send(
            "PUT",
            "/webhook",
            system(partner),
            Json.mapper().writeValueAsString(Map.of("url", url, "exercises", exercises))))
        .text("secret");
  }

  static String system(String partner) {
    return Tokens.of(partner, "systeem", "system");
  }

  static String reader(String partner) {
    return Tokens.of(partner, "lezer", "reader");
  }

  /** What is stored of alerts of this situation to this partner, in order. */
  List<JsonNode> alerts(String situation, String partner, String event) {
    return service
        .bean(JdbcClient.class)
        .sql("select payload::text from domain_event_entry where meta_data->>'stream' = ?"
            + " and payload_type = ? and payload->>'partnerId' = ? order by global_index")
        .params(situation, event, partner)
        .query((row, n) -> Json.mapper().readTree(row.getString(1)))
        .list();
  }

  /** Waits for the partner's one alert. */
  JsonNode alerted(String situation, String partner) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(alerts(situation, partner, "alert-raised")).hasSize(1));
    return alerts(situation, partner, "alert-raised").getFirst();
  }

  /** Waits until all that was recorded in the situation so far was held against the partners. */
  void quiet(String situation) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(service
                .bean(JdbcClient.class)
                .sql("select coalesce((select max(sequence) from stream_position"
                    + " where stream = ?), 0)"
                    + " = (select count(*) from domain_event_entry"
                    + " where meta_data->>'stream' = ?)"
                    + " and not exists (select 1 from alert_matching where situation_id = ?)")
                .params(situation, situation, situation)
                .query(Boolean.class)
                .single())
            .isTrue());
  }

  /** Waits until delivery by this way was recorded, well or not. */
  JsonNode settled(String situation, String partner, String channel, String event) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(byChannel(situation, partner, channel, event)).hasSize(1));
    return byChannel(situation, partner, channel, event).getFirst();
  }

  private List<JsonNode> byChannel(String situation, String partner, String channel, String event) {
    return alerts(situation, partner, event).stream()
        .filter(e -> e.path("channel").asString().equals(channel))
        .toList();
  }
}
