package nl.situatiebeeld.partner.elaboration;

import static nl.situatiebeeld.contracts.partner.AgreementPhase.ASSESSMENT;
import static nl.situatiebeeld.contracts.partner.AgreementPhase.ELABORATION;
import static nl.situatiebeeld.contracts.partner.AgreementPhase.EXECUTION;
import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.NOW;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static nl.situatiebeeld.partner.terms.GivenTerms.refused;
import static nl.situatiebeeld.partner.terms.GivenTerms.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.ExerciseHeld;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.partner.elaboration.Adoption.AdoptedBy;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.RecordExercise;
import nl.situatiebeeld.partner.terms.GivenTerms;
import org.junit.jupiter.api.Test;

class ExerciseDecisionTest {

  @Test
  void P6_aJointExerciseIsRecorded() {
    RecordExercise held = new RecordExercise("situation-1", NOW);
    GivenTerms joint = given().exercise(SituationKind.EXERCISE, "VR01", "VR23");
    for (AgreementPhase phase : List.of(EXECUTION, ASSESSMENT)) {
      assertThat(decide(held, state(phase), joint))
          .containsExactly(new ExerciseHeld(PARTNER, ID, "situation-1", NOW, joint.actor()));
    }
    refuses(held, state(ELABORATION), joint, ElaborationRefusal.WRONG_PHASE);
  }

  @Test
  void P6_itMustBeAnExerciseOfTheirOwn() {
    RecordExercise held = new RecordExercise("situation-1", NOW);
    refuses(held, state(EXECUTION), given(), ElaborationRefusal.EXERCISE_UNKNOWN);
    refuses(
        held,
        state(EXECUTION),
        given().exercise(SituationKind.INCIDENT, "VR24"),
        ElaborationRefusal.NOT_AN_EXERCISE);
    GivenTerms others = given().exercise(SituationKind.EXERCISE, "VR01");
    refuses(held, state(EXECUTION), others, ElaborationRefusal.EXERCISE_OF_OTHERS);
    Elaboration adopted =
        new Elaboration(EXECUTION, all(Profile.KERN), Set.of(), new AdoptedBy("VR01"), 0);
    assertThat(decide(held, adopted, others)).hasSize(1);
  }

  @Test
  void P6_heldMeansBeforeNow() {
    Instant later = NOW.plusNanos(1_000);
    refuses(
        new RecordExercise("situation-1", later),
        state(EXECUTION),
        given().exercise(SituationKind.EXERCISE, "VR24"),
        ElaborationRefusal.EXERCISE_IN_FUTURE);
  }

  @Test
  void exercisesHaveALimit() {
    Elaboration full = new Elaboration(
        EXECUTION, all(Profile.KERN), Set.of("a", "b"), new Adoption.Undecided(), 0);
    refuses(
        new RecordExercise("situation-1", NOW),
        full,
        given().exercise(SituationKind.EXERCISE, "VR24"),
        ElaborationRefusal.TOO_MANY_ENTRIES);
  }

  private static Set<String> all(Profile profile) {
    return AgreementTopic.of(profile).stream()
        .map(AgreementTopic::code)
        .collect(Collectors.toSet());
  }

  private static Elaboration state(AgreementPhase phase) {
    return new Elaboration(
        phase, all(Profile.KERN), Set.of("situation-9"), new Adoption.Undecided(), 0);
  }

  private static List<ElaborationEvent> decide(
      ElaborationCommand command, Elaboration state, GivenTerms now) {
    return ElaborationDecision.decide(command, terms(Profile.KERN), state, now.build());
  }

  private static Map<String, Object> refuses(
      ElaborationCommand command, Elaboration state, GivenTerms now, ElaborationRefusal refusal) {
    return refused(refusal, () -> decide(command, state, now)).extensions();
  }
}
