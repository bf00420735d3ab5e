package nl.situatiebeeld.projection.alert;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.alert.AlertAnswer;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertAcknowledged;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertDelivered;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertDeliveryFailed;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertRaised;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertsLeftOut;
import nl.situatiebeeld.contracts.alert.AlertFailure;
import nl.situatiebeeld.contracts.alert.AlertKind;
import nl.situatiebeeld.contracts.alert.Overview;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a partner hears of situations that it does not take part in, and the region of that. */
class AlertsTest {

  private static final World WORLD = World.shared();
  private static final Actor CLOCK = new Actor("situatiebeeld", "clock");

  private final String partner = "partner-" + UUID.randomUUID().toString().substring(0, 8);
  private final String other = "ander-" + UUID.randomUUID().toString().substring(0, 8);
  private final Story story =
      Story.begins(Instant.now().minus(Duration.ofHours(6))).opened();

  private static String id(Story told, String name) {
    return "alert-" + name + told.situation().substring(told.situation().length() - 12);
  }

  private Story raised(Story told, String name, String to, AlertKind kind, boolean exercise) {
    return told.happens(new AlertRaised(
        told.situation(),
        id(told, name),
        to,
        kind,
        AlertCause.SITUATION_OPENED,
        "dijken",
        "agreement-1",
        null,
        exercise,
        new Overview(
            "Hoogwater",
            exercise ? SituationKind.EXERCISE : SituationKind.INCIDENT,
            "VR24",
            2,
            false,
            null,
            Instant.parse("2026-02-11T04:15:00Z")),
        List.of(AlertChannel.WEBHOOK, AlertChannel.KAFKA, AlertChannel.DASHBOARD),
        CLOCK));
  }

  private static String reader(String organisation) {
    return TestServers.issuer().token(organisation, "lezer", "reader");
  }

  private static Answer own(String organisation, String parameters) {
    return WORLD.get(reader(organisation), "/alerts" + parameters);
  }

  private static List<String> ids(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    answer.json().path("alerts").forEach(a -> ids.add(a.path("id").asString()));
    return ids;
  }

  @Test
  void S7_anAlertedPartnerSeesItsOwnAlertsWithoutTakingPart() {
    raised(story, "a", partner, AlertKind.ALERT, false);
    raised(story, "b", other, AlertKind.ALERT, false);
    raised(story.seconds(5), "c", partner, AlertKind.CALL_OUT, false);
    WORLD.told(story);
    Answer answer = own(partner, "");
    assertThat(ids(answer)).containsExactly(id(story, "c"), id(story, "a"));
    JsonNode alert = answer.json().path("alerts").get(1);
    assertThat(alert.path("kind").asString()).isEqualTo("ALERT");
    assertThat(alert.path("status").asString()).isEqualTo("RAISED");
    assertThat(alert.path("open").asBoolean()).isTrue();
    assertThat(alert.path("exercise").asBoolean()).isFalse();
    assertThat(alert.path("coreTask").asString()).isEqualTo("dijken");
    assertThat(alert.path("situationId").asString()).isEqualTo(story.situation());
    assertThat(alert.path("situation").path("name").asString()).isEqualTo("Hoogwater");
    assertThat(alert.path("situation").path("level").asInt()).isEqualTo(2);
    assertThat(ids(own(other, ""))).containsExactly(id(story, "b"));
    assertThat(ids(own("niemand", ""))).isEmpty();
    assertThat(WORLD
            .get(reader(partner), "/situations/" + story.situation() + "/picture")
            .status())
        .as("nothing else of the situation")
        .isIn(403, 404);
  }

  @Test
  void S7_theLeadingRegionSeesWhereAndWhenEachArrivedAndWasAcknowledged() {
    raised(story, "a", partner, AlertKind.ALERT, false);
    story
        .seconds(10)
        .happens(new AlertDelivered(
            story.situation(), id(story, "a"), partner, AlertChannel.KAFKA, 1, CLOCK));
    Instant delivered = story.clock();
    story
        .seconds(10)
        .happens(new AlertDeliveryFailed(
            story.situation(),
            id(story, "a"),
            partner,
            AlertChannel.WEBHOOK,
            12,
            AlertFailure.UNREACHABLE,
            CLOCK));
    story.seconds(10);
    Instant before = story.clock();
    story
        .seconds(10)
        .happens(new AlertAcknowledged(
            story.situation(),
            id(story, "a"),
            partner,
            AlertAnswer.COMING,
            "onderweg",
            new Actor(partner, "reader")));
    WORLD.told(story);
    JsonNode alert = alerts(Who.INFORMATION_MANAGER, "").get(0);
    assertThat(alert.path("status").asString()).isEqualTo("ACKNOWLEDGED");
    assertThat(alert.path("open").asBoolean()).isFalse();
    assertThat(alert.path("partnerId").asString()).isEqualTo(partner);
    assertThat(alert.path("answer").asString()).isEqualTo("COMING");
    assertThat(alert.path("remark").asString()).isEqualTo("onderweg");
    assertThat(alert.path("acknowledgedAt").asString()).isNotBlank();
    assertThat(alert.path("deliveries").toString())
        .contains(
            "{\"channel\":\"DASHBOARD\",\"outcome\":\"UNDERWAY\"}", "\"failure\":\"UNREACHABLE\"");
    assertThat(alert.path("deliveries").get(1).path("outcome").asString()).isEqualTo("DELIVERED");
    assertThat(Instant.parse(alert.path("deliveries").get(1).path("at").asString()))
        .isBetween(delivered.minusSeconds(2), delivered.plusSeconds(2));
    assertThat(alerts(Who.INFORMATION_MANAGER, "?asOf=" + before)
            .get(0)
            .path("status")
            .asString())
        .isEqualTo("RAISED");
    assertThat(own(partner, "?asOf=" + before)
            .json()
            .path("alerts")
            .get(0)
            .path("open")
            .asBoolean())
        .isTrue();
    assertThat(ids(own(partner, "?open=true"))).isEmpty();
  }

  private JsonNode alerts(Who who, String parameters) {
    Answer answer = WORLD.get(who, "/situations/" + story.situation() + "/alerts" + parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("items");
  }

  @Test
  void S7_otherRegionsAndPartnersDoNotSeeWhoWasAlerted() {
    story.granted(other, KERN, ACTIVE);
    raised(story, "a", partner, AlertKind.ALERT, false);
    WORLD.told(story);
    assertThat(alerts(Who.NEIGHBOUR, "")).isEmpty();
    assertThat(alerts(Who.EVALUATOR, "")).hasSize(1);
    Answer beside = WORLD.get(reader(other), "/situations/" + story.situation() + "/alerts");
    assertThat(beside.json().path("items")).isEmpty();
    assertThat(beside.body()).doesNotContain(partner, id(story, "a"));
    Answer timeline = WORLD.get(reader(other), "/situations/" + story.situation() + "/timeline");
    assertThat(timeline.body()).doesNotContain(partner, id(story, "a"));
    try (Stream stream = Stream.of(WORLD, Who.NEIGHBOUR, story, "")) {
      stream.until(event -> event.name().equals("picture"));
      int from = story.events().size();
      raised(story, "z", partner, AlertKind.ALERT, false);
      story.granted("someone", KERN, ACTIVE);
      WORLD.publish(story.since(from));
      assertThat(stream.until("someone ACTIVE")).noneMatch(told -> told.contains("alert"));
    }
  }

  @Test
  void S7_howManyWereLeftOutIsForTheLeadingRegionOnly() {
    story.granted(other, KERN, ACTIVE);
    story.happens(new AlertsLeftOut(story.situation(), id(story, "limit"), 12, false, CLOCK));
    WORLD.told(story);
    JsonNode told = alerts(Who.INFORMATION_MANAGER, "").get(0);
    assertThat(told.path("status").asString()).isEqualTo("LEFT_OUT");
    assertThat(told.path("partnersLeftOut").asInt()).isEqualTo(12);
    assertThat(told.path("open").asBoolean()).isTrue();
    assertThat(told.path("exercise").asBoolean(true)).isFalse();
    assertThat(alerts(Who.NEIGHBOUR, "")).isEmpty();
    Answer beside = WORLD.get(reader(other), "/situations/" + story.situation() + "/alerts");
    assertThat(beside.json().path("items")).isEmpty();
    assertThat(ids(own(other, ""))).isEmpty();
  }

  @Test
  void S1_alertsOfExercisesAreListedApart() {
    raised(story, "real", partner, AlertKind.ALERT, false);
    Story exercise = Story.begins(Instant.now().minus(Duration.ofHours(5)))
        .opened(SituationKind.EXERCISE, false);
    raised(exercise, "played", partner, AlertKind.CALL_OUT, true);
    WORLD.told(story);
    WORLD.told(exercise);
    assertThat(ids(own(partner, ""))).containsExactly(id(story, "real"));
    assertThat(ids(own(partner, "?exercise=false"))).containsExactly(id(story, "real"));
    assertThat(ids(own(partner, "?exercise=true"))).containsExactly(id(exercise, "played"));
  }

  @Test
  void whatIsRetoldOfThePastAlertsNobodyNow() {
    story.happens(new AlertRaised(
        story.situation(),
        id(story, "retold"),
        partner,
        AlertKind.ALERT,
        AlertCause.BY_HAND,
        null,
        null,
        "gebeld",
        false,
        new Overview(
            "Hoogwater",
            SituationKind.INCIDENT,
            "VR24",
            2,
            false,
            null,
            Instant.parse("2021-07-13T04:15:00Z")),
        List.of(),
        Story.LEADING));
    WORLD.told(story);
    assertThat(ids(own(partner, ""))).isEmpty();
    assertThat(alerts(Who.EVALUATOR, "")).hasSize(1);
  }

  @Test
  void S7_alertsComePageByPageTheLatestFirst() {
    for (String name : List.of("a", "b", "c")) {
      raised(story.seconds(5), name, partner, AlertKind.ALERT, false);
    }
    WORLD.told(story);
    Answer first = own(partner, "?limit=2");
    assertThat(ids(first)).containsExactly(id(story, "c"), id(story, "b"));
    String next = first.json().path("next").asString();
    Answer second = own(partner, "?limit=2&before=" + next);
    assertThat(ids(second)).containsExactly(id(story, "a"));
    assertThat(second.json().has("next")).isFalse();
  }

  @Test
  void V5_whoHearsNoAlertsIsToldWhatIsMissing() {
    Answer admin = WORLD.get(Who.PARTNER_ADMIN, "/alerts");
    assertThat(admin.problem()).isEqualTo("403 role-missing");
    assertThat(own(partner, "?asOf=2199-01-01T00:00:00Z").problem()).isEqualTo("400 future-moment");
    assertThat(own(partner, "?limit=501").problem()).isEqualTo("400 invalid-parameter");
    assertThat(ids(WORLD.get(Who.INFORMATION_MANAGER, "/alerts"))).isEmpty();
  }

  @Test
  void V5_theListOfASituationHoldsItsOwnAlertsOnlyWhoeverLooksThroughWhomsoever() {
    story.granted(partner, KERN, ACTIVE);
    raised(story, "real", partner, AlertKind.CALL_OUT, false);
    Story exercise = Story.begins(Instant.now().minus(Duration.ofHours(5)))
        .opened(SituationKind.EXERCISE, false)
        .granted(partner, KERN, ACTIVE);
    raised(exercise, "played", partner, AlertKind.CALL_OUT, true);
    WORLD.told(story);
    WORLD.told(exercise);
    String lists = "/situations/" + exercise.situation() + "/call-outs";
    for (Answer answer : List.of(
        WORLD.get(reader(partner), lists),
        WORLD.get(Who.INFORMATION_MANAGER, lists + "?as=" + partner),
        WORLD.get(Who.INFORMATION_MANAGER, lists),
        WORLD.get(Who.EVALUATOR, lists + "?as=" + partner))) {
      assertThat(answer.each("items", "id")).containsExactly(id(exercise, "played"));
      assertThat(answer.body()).as("S1").doesNotContain(id(story, "real"));
    }
  }

  @Test
  void E1_theAlertedPartnerSeesEachAlertOnceAsItStoodThen() {
    story.granted(partner, KERN, ACTIVE);
    raised(story.seconds(5), "a", partner, AlertKind.ALERT, false);
    Instant before = story.seconds(5).clock();
    story
        .seconds(5)
        .happens(new AlertAcknowledged(
            story.situation(),
            id(story, "a"),
            partner,
            AlertAnswer.COMING,
            null,
            new Actor(partner, "reader")));
    WORLD.told(story);
    String list = "/situations/" + story.situation() + "/alerts";
    assertThat(WORLD.get(reader(partner), list).each("items", "status"))
        .containsExactly("ACKNOWLEDGED");
    assertThat(WORLD.get(reader(partner), list + "?asOf=" + before).each("items", "status"))
        .containsExactly("RAISED");
    assertThat(WORLD.get(reader(partner), list + "?open=true").each("items", "id"))
        .isEmpty();
  }

  @Test
  void S7_theStreamOfAnAlertedPartnerTellsThatItAcknowledged() {
    story.granted(partner, KERN, ACTIVE);
    raised(story, "a", partner, AlertKind.ALERT, false);
    WORLD.told(story);
    try (Stream stream = Stream.of(WORLD, reader(partner), story, "", null)) {
      stream.until(event -> event.name().equals("picture"));
      int from = story.events().size();
      story
          .happens(new AlertAcknowledged(
              story.situation(),
              id(story, "a"),
              partner,
              AlertAnswer.COMING,
              null,
              new Actor(partner, "reader")))
          .granted("someone", KERN, ACTIVE);
      WORLD.publish(story.since(from));
      assertThat(stream.until("someone ACTIVE"))
          .anyMatch(told -> told.startsWith("item") && told.endsWith(" ACKNOWLEDGED"))
          .noneMatch(told -> told.endsWith(" RAISED"));
    }
  }
}
