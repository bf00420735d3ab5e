package nl.situatiebeeld.verification.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.situatiebeeld.verification.matrix.Doors.Answer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One situation of the matrix, with every partner of the cast in its state. */
final class Scene {

  static final String GRANTED = "meteo";
  static final String NOT_GRANTED = "traffic";

  private static final AtomicInteger STATEMENTS = new AtomicInteger();

  private final Doors doors;
  private final String id;
  private final String successor;
  private volatile String position = "";

  private Scene(Doors doors, String id) {
    this.doors = doors;
    this.id = id;
    this.successor =
        report(Cast.LEADING, null, GRANTED, Label.OPEN, "de opvolger").field("id");
  }

  /** Opens a situation and brings everyone into its state, DETACHED last of all. */
  static Scene set(Doors doors) {
    Answer opened = doors.post(
        Cast.LEADING,
        "/situations",
        Map.of(
            "kind",
            "INCIDENT",
            "name",
            "Matrix",
            "leadingRegion",
            Cast.LEADING_REGION,
            "otherRegions",
            List.of(Cast.OTHER_REGION, Cast.DOUBTING_REGION),
            "themes",
            List.of(GRANTED, NOT_GRANTED),
            "startedAt",
            Instant.now().toString()));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    Scene scene = new Scene(doors, opened.field("id"));
    scene.admit(Cast.SOURCE);
    Cast.partners().forEach(scene::admit);
    Cast.mandated().forEach(scene::admit);
    return scene;
  }

  private void admit(Somebody partner) {
    switch (partner.state()) {
      case "REQUESTED" -> seek(partner, partner);
      case "INVITED" -> seek(Cast.LEADING, partner);
      case "MONITORING", "ACTIVE" -> {
        seek(partner, partner);
        grant(partner, partner.state());
      }
      case "DETACHED" -> {
        seek(partner, partner);
        grant(partner, "ACTIVE");
      }
      case "NONE" -> {}
      case String other -> throw new IllegalArgumentException(other);
    }
  }

  private void seek(Somebody by, Somebody partner) {
    done(
        doors.post(
            by,
            path("/participations"),
            Map.of("partnerId", partner.organisation(), "reason", "nodig")),
        201);
  }

  private void grant(Somebody partner, String state) {
    Map<String, Object> grant = new HashMap<>(Map.of(
        "state",
        state,
        "coreTask",
        KnownPartners.CORE_TASK,
        "themes",
        List.of(GRANTED),
        "reason",
        "nodig"));
    String mandating = Cast.mandatedBy(partner);
    if (mandating != null) { // granted more than the mandating partner was
      grant.put("mandatedBy", mandating);
      grant.put("themes", List.of(GRANTED, NOT_GRANTED));
    }
    if (partner.who().equals("AD_HOC")) {
      grant.put("until", Instant.now().plus(Duration.ofDays(1)).toString());
      grant.put("conditions", "alleen dit");
      grant.put("secondedHin", "hin");
    }
    String path = path("/participations/" + partner.organisation() + "/grant");
    // what is known of agreements comes by the bus
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
      Answer answer = doors.post(Cast.LEADING, path, grant);
      boolean later = List.of("no-agreement", "unknown-partner").contains(answer.problem());
      return !later && done(answer, 200) != null;
    });
  }

  /** Ends the participation of all who have it in this state. */
  void detach(String... states) {
    for (Somebody partner : Cast.partners()) {
      if (List.of(states).contains(partner.state())) {
        String path = path("/participations/" + partner.organisation() + "/detachment");
        done(doors.post(Cast.LEADING, path, Map.of("reason", "klaar")), 200);
      }
    }
  }

  /** Something that changes no fact, which everyone with a picture is told of. */
  void raiseGrip() {
    done(
        doors.post(
            Cast.LEADING,
            path("/grip"),
            Map.of("level", 2, "reason", "opschalen", "authority", "voorzitter")),
        200);
  }

  /** A SitRep for the KOPPEL partners that take part. */
  void sitRep() {
    done(doors.post(Cast.LEADING, path("/sitreps"), Map.of("profile", "KOPPEL")), 201);
  }

  /** The leading region withdraws a fact. */
  void retract(Card card) {
    act(Cast.LEADING, Action.RETRACT, card);
  }

  /** Where the last command of this scene is in the views. */
  String position() {
    return position;
  }

  String path(String rest) {
    return "/situations/" + id + rest;
  }

  /** A new fact of this owner, brought to its status. */
  Card card(Somebody owner, Card.Kind kind, boolean granted, boolean disclosed) {
    boolean through = owner.who().equals("KOPPEL");
    String statement = "inhoud-%06d.".formatted(STATEMENTS.incrementAndGet());
    String theme = granted ? GRANTED : NOT_GRANTED;
    Answer reported = report(
        through ? Cast.LEADING : owner,
        through ? owner.organisation() : null,
        theme,
        kind.label(),
        statement);
    Card card =
        new Card(kind, owner.organisation(), granted, disclosed, reported.field("id"), statement);
    boolean proposal = owner.who().equals("STRUCTUREEL");
    Status before = kind.status().before();
    if (proposal && before != Status.PROPOSED) {
      act(Cast.LEADING, Action.ACCEPT, card);
    }
    if (disclosed) {
      act(Cast.LEADING, Action.DISCLOSE, card);
      disclose(card, "ad-hoc-monitoring");
    }
    advance(card, before);
    if (kind.status().ended()) {
      advance(card, kind.status());
    }
    return card;
  }

  private void advance(Card card, Status status) {
    switch (status) {
      case VERIFIED -> act(Cast.LEADING, Action.VERIFY, card);
      case DISPUTED -> act(Cast.DOUBTING, Action.DISPUTE, card);
      case RETRACTED -> act(Cast.LEADING, Action.RETRACT, card);
      case SUPERSEDED -> act(Cast.LEADING, Action.SUPERSEDE, card);
      case REJECTED -> act(Cast.LEADING, Action.REJECT, card);
      case PROPOSED, REPORTED -> {}
    }
  }

  private void act(Somebody who, Action action, Card card) {
    done(ask(who, action, card), 200);
  }

  private void disclose(Card card, String partner) {
    String path = "/facts/" + card.id() + "/disclosures";
    Map<String, String> body = Map.of("partnerId", partner, "reason", "nodig");
    done(doors.post(Cast.LEADING, path, body), 200);
  }

  /** Somebody does something to a fact. */
  Answer ask(Somebody who, Action action, Card card) {
    String fact = "/facts/" + card.id();
    if (action == Action.UPDATE) {
      String theme = card.granted() ? GRANTED : NOT_GRANTED;
      return doors.put(who, fact, content(theme, card.label(), card.statement() + " anders"));
    }
    Map<String, Object> body = new HashMap<>(action.body());
    if (action == Action.SUPERSEDE) {
      body.put("by", successor);
    }
    return doors.postOnFirst(who, fact + "/" + action.path(), body);
  }

  /** Somebody reports a fact. */
  Answer reporting(Somebody who, Map<String, ?> content) {
    return doors.post(who, path("/facts"), content);
  }

  private Answer report(
      Somebody by, @Nullable String onBehalfOf, String theme, Label label, String statement) {
    Map<String, Object> content = content(theme, label, statement);
    if (onBehalfOf != null) {
      content.put("onBehalfOf", onBehalfOf);
    }
    return done(reporting(by, content), 201);
  }

  static Map<String, Object> content(String theme, Label label, String statement) {
    Map<String, Object> content = new HashMap<>(Map.of(
        "theme",
        theme,
        "statement",
        statement,
        "sensitivity",
        label.code(),
        "observedAt",
        "2026-01-01T12:00:00Z"));
    if (!label.addressedTo().isEmpty()) {
      content.put("addressedTo", label.addressedTo());
    }
    return content;
  }

  private Answer done(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    position = answer.field("position");
    return answer;
  }
}
