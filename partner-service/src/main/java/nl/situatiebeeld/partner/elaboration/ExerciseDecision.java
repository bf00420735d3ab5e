package nl.situatiebeeld.partner.elaboration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.ExerciseHeld;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.RecordExercise;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.KnownSituation;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.problem.RefusedException;

/** Which exercise counts as a joint one (P6); pure. */
final class ExerciseDecision {

  private ExerciseDecision() {}

  static ExerciseHeld record(RecordExercise held, Terms terms, Elaboration state, Given given) {
    ElaborationDecision.requirePhase(state, AgreementPhase.EXECUTION, AgreementPhase.ASSESSMENT);
    KnownSituation exercise = given
        .exercise()
        .orElseThrow(() -> new RefusedException(
            ElaborationRefusal.EXERCISE_UNKNOWN, "Check the situation's id, or try again soon."));
    requireExercise(exercise);
    requireJoint(exercise, terms, state);
    requireHeld(held.heldAt(), exercise, given);
    if (state.exercises().size() >= given.settings().maxEntries()) {
      throw new RefusedException(
          ElaborationRefusal.TOO_MANY_ENTRIES,
          "At most " + given.settings().maxEntries() + " exercises are recorded.");
    }
    return new ExerciseHeld(
        terms.partnerId(), terms.agreementId(), held.situationId(), held.heldAt(), given.by());
  }

  private static void requireExercise(KnownSituation exercise) {
    if (exercise.kind() != SituationKind.EXERCISE) { // S1: never mixed with real ones
      throw new RefusedException(
          ElaborationRefusal.NOT_AN_EXERCISE, "Name a situation of kind EXERCISE.");
    }
    if (exercise.reconstruction()) { // P6: held, not written down afterwards
      throw new RefusedException(
          ElaborationRefusal.EXERCISE_RECONSTRUCTED,
          "Name the situation in which the exercise itself was held.");
    }
  }

  private static void requireJoint(KnownSituation exercise, Terms terms, Elaboration state) {
    boolean joint = exercise.regions().stream()
        .anyMatch(region -> terms.concerns(region) || region.equals(state.adoptionRegion()));
    if (!joint) { // P6: joint
      throw new RefusedException(
          ElaborationRefusal.EXERCISE_OF_OTHERS,
          "Name one in which such a region took part.",
          Map.of("missing", Map.of("regions", List.copyOf(new TreeSet<>(terms.regions())))));
    }
    if (!exercise.active().contains(terms.partnerId())) { // P6: joint means the partner too
      throw new RefusedException(
          ElaborationRefusal.PARTNER_NOT_ACTIVE_IN_EXERCISE,
          "Name one in which the partner was ACTIVE; before its first agreement holds, it takes"
              + " part under an AD_HOC agreement.",
          Map.of("missing", Map.of("active", List.of(terms.partnerId()))));
    }
  }

  private static void requireHeld(Instant heldAt, KnownSituation exercise, Given given) {
    if (heldAt.isAfter(given.now())) {
      throw new RefusedException(
          ElaborationRefusal.EXERCISE_IN_FUTURE, "Record it once it was held.");
    }
    Instant closed = exercise.closedAt();
    if (heldAt.isBefore(exercise.openedAt()) || (closed != null && heldAt.isAfter(closed))) {
      // P6: what was held was recorded while it was held
      Map<String, Object> life = new TreeMap<>(Map.of("from", exercise.openedAt()));
      if (closed != null) {
        life.put("until", closed);
      }
      throw new RefusedException(
          ElaborationRefusal.EXERCISE_HELD_OUTSIDE_SITUATION,
          "Give a time between its opening and its closing.",
          Map.of("field", "heldAt", "situation", life));
    }
  }
}
