package nl.situatiebeeld.partner.running;

import static nl.situatiebeeld.partner.running.Running.require;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import org.jspecify.annotations.Nullable;

/** The steps on the path of an agreement of VR24. */
public final class Path {

  private final Running service;
  private final Someone assessor;

  /** The path at this service. */
  public Path(Running service) {
    this.service = service;
    this.assessor = service.someone("inspectie-jv", "assessor");
  }

  /** Codes of what is not in order. */
  public static List<String> warnings(Answer agreement) {
    return agreement
        .body()
        .path("warnings")
        .valueStream()
        .map(warning -> warning.path("code").asString())
        .toList();
  }

  /** A KERN agreement with all topics settled; its id. */
  public String inExecution(String partner) {
    return execute(service.draft(partner, "VR24"));
  }

  /** Takes a KERN agreement through the elaboration; its id. */
  public String execute(String id) {
    require(200, phase(id, "ELABORATION"));
    AgreementTopic.of(Profile.KERN).forEach(topic -> require(200, settle(id, topic.code())));
    require(200, phase(id, "EXECUTION"));
    return id;
  }

  /** One with all three parts of the assessment completed; its id. */
  public String assessed(String partner) {
    return assess(inExecution(partner), partner);
  }

  /** Takes a KERN agreement of this partner through the assessment; its id. */
  public String assess(String id, String partner) {
    String exercise = Exercises.held(service, "VR24", partner);
    await().untilAsserted(() -> assertThat(exercise(id, exercise).status()).isEqualTo(200));
    require(200, phase(id, "ASSESSMENT"));
    assertThat(part(id, "PERFORMANCE", null).problem()).isEqualTo("422 observed-exercise-required");
    require(200, part(id, "DIRECTION", null));
    assertThat(advise(id, "CERTIFIED", List.of()).problem()).isEqualTo("409 parts-missing");
    require(200, part(id, "SETUP", null));
    require(200, part(id, "PERFORMANCE", exercise));
    return id;
  }

  /** Enters a phase. */
  public Answer phase(String id, String phase) {
    return act(service.admin(), id, "phase", Map.of("phase", phase));
  }

  /** Settles a topic. */
  public Answer settle(String id, String topic) {
    return act(service.admin(), id, "topics", Map.of("topic", topic));
  }

  /** Records an exercise as held when it opened. */
  public Answer exercise(String id, String situation) {
    return exercise(id, situation, Exercises.OPENED);
  }

  /** Records an exercise. */
  public Answer exercise(String id, String situation, Instant at) {
    Map<String, Object> held = Map.of("situationId", situation, "heldAt", at.toString());
    return act(service.admin(), id, "exercises", held);
  }

  /** Completes a part. */
  public Answer part(String id, String part, @Nullable String exercise) {
    Map<String, Object> body =
        new HashMap<>(Map.of("part", part, "outcome", "SUFFICIENT", "findings", "in order"));
    if (exercise != null) {
      body.put("exercise", exercise);
    }
    return act(assessor, id, "assessment", body);
  }

  /** Gives an advice. */
  public Answer advise(String id, String advice, List<String> conditions) {
    Map<String, Object> body =
        Map.of("advice", advice, "reason", "as found", "conditions", conditions);
    return act(assessor, id, "advice", body);
  }

  /** Asks something about an agreement. */
  public static Answer act(Someone who, String id, String what, Map<String, Object> body) {
    return who.post("/agreements/" + id + "/" + what, body);
  }
}
