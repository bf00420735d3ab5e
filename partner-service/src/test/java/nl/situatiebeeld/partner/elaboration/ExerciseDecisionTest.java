package nl.situatiebeeld.partner.elaboration;

import static nl.situatiebeeld.contracts.partner.AgreementPhase.ASSESSMENT;
import static nl.situatiebeeld.contracts.partner.AgreementPhase.ELABORATION;
import static nl.situatiebeeld.contracts.partner.AgreementPhase.EXECUTION;
import static nl.situatiebeeld.partner.terms.GivenTerms.DAY_BEFORE;
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
import nl.situatiebeeld.partner.terms.KnownSituation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExerciseDecisionTest {

  private static final RecordExercise HELD = new RecordExercise("situation-1", NOW);

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
    assertThat(refuses(held, state(EXECUTION), others, ElaborationRefusal.EXERCISE_OF_OTHERS))
        .containsEntry("missing", Map.of("regions", List.of("VR23", "VR24")));
    Elaboration adopted =
        new Elaboration(EXECUTION, all(Profile.KERN), Set.of(), new AdoptedBy("VR01"), 0);
    assertThat(decide(held, adopted, others)).hasSize(1);
  }

  @Test
  void P6_jointMeansThatThePartnerWasActive() {
    for (Set<String> active : List.of(Set.<String>of(), Set.of("enexis"))) {
      GivenTerms without = given().exercise(exercise(false, null, active));
      assertThat(refuses(
              HELD, state(EXECUTION), without, ElaborationRefusal.PARTNER_NOT_ACTIVE_IN_EXERCISE))
          .containsEntry("missing", Map.of("active", List.of(PARTNER)));
    }
    GivenTerms among = given().exercise(exercise(false, null, Set.of("enexis", PARTNER)));
    assertThat(decide(HELD, state(EXECUTION), among)).hasSize(1);
  }

  @Test
  void P6_aReconstructionIsNoExerciseThatWasHeld() {
    GivenTerms told = given().exercise(exercise(true, null, Set.of(PARTNER)));
    refuses(HELD, state(EXECUTION), told, ElaborationRefusal.EXERCISE_RECONSTRUCTED);
  }

  @Test
  void P6_heldMeansWhileTheSituationWasOpen() {
    Instant closed = DAY_BEFORE.plusSeconds(3_600);
    GivenTerms over = given().exercise(exercise(false, closed, Set.of(PARTNER)));
    for (Instant during : List.of(DAY_BEFORE, closed)) {
      assertThat(decide(new RecordExercise("situation-1", during), state(EXECUTION), over))
          .containsExactly(new ExerciseHeld(PARTNER, ID, "situation-1", during, over.actor()));
    }
    for (Instant outside : List.of(DAY_BEFORE.minusNanos(1_000), closed.plusNanos(1_000))) {
      assertThat(refuses(
              new RecordExercise("situation-1", outside),
              state(EXECUTION),
              over,
              ElaborationRefusal.EXERCISE_HELD_OUTSIDE_SITUATION))
          .containsEntry("field", "heldAt")
          .containsEntry("situation", Map.of("from", DAY_BEFORE, "until", closed));
    }
    GivenTerms open = given().exercise(exercise(false, null, Set.of(PARTNER)));
    assertThat(refuses(
            new RecordExercise("situation-1", DAY_BEFORE.minusNanos(1_000)),
            state(EXECUTION),
            open,
            ElaborationRefusal.EXERCISE_HELD_OUTSIDE_SITUATION))
        .containsEntry("situation", Map.of("from", DAY_BEFORE));
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

  private static KnownSituation exercise(
      boolean reconstruction, @Nullable Instant closed, Set<String> active) {
    return new KnownSituation(
        "situation-1",
        SituationKind.EXERCISE,
        Set.of("VR24"),
        reconstruction,
        DAY_BEFORE,
        closed,
        active);
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
