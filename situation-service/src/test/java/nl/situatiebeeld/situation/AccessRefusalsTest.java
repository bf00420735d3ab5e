package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Tokens.EVALUATOR;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.situatiebeeld.situation.RunningService.Answer;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal is reached by the production door; a new one does not compile until it says how. */
class AccessRefusalsTest {

  private static final String NONE = "/situations/situation-00000000-0000-7000-8000-000000000000";
  private static final Instant PAST = Instant.parse("2021-07-13T06:00:00Z");

  @ParameterizedTest
  @EnumSource
  void isReached(AccessRefusal refusal) {
    Answer answer = Scene.refused(reaching(refusal), refusal.status(), refusal.slug());
    assertThat(answer.text("title")).isEqualTo(refusal.title());
  }

  private static Answer reaching(AccessRefusal refusal) {
    Map<String, Object> fact = Scene.saying("x");
    return switch (refusal) {
      case SITUATION_NOT_FOUND -> Scene.SERVICE.post(NONE + "/facts", MANAGER, fact);
      case SITUATION_CLOSED -> Scene.incident().close().reports(MANAGER, fact);
      case NOT_LEADING -> Scene.incident().does(Tokens.NEIGHBOUR, "closure", Map.of("reason", "x"));
      case NO_ACCESS -> Scene.incident().reports(Tokens.STRANGER, fact);
      case ROLE_MISSING -> Scene.incident().reports(Tokens.REGION_READER, fact);
      case RECONSTRUCTION_BY_EVALUATOR -> Scene.reconstruction(PAST).reports(MANAGER, fact);
      case RECORDED_AT_NEEDED -> Scene.reconstruction(PAST).reports(EVALUATOR, fact);
      case RECORDED_AT_REFUSED -> Scene.incident().reports(MANAGER, at(PAST));
      case RECORDED_AT_BACKWARDS ->
        Scene.reconstruction(PAST).reports(EVALUATOR, at(PAST.minusSeconds(1)));
      case RECORDED_AT_IN_FUTURE ->
        Scene.reconstruction(PAST).reports(EVALUATOR, at(Instant.now().plusSeconds(3_600)));
    };
  }

  private static Map<String, Object> at(Instant recordedAt) {
    Map<String, Object> fact = new HashMap<>(Scene.saying("x"));
    fact.put("recordedAt", recordedAt.toString());
    return fact;
  }
}
