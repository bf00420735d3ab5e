package nl.situatiebeeld.partner.elaboration;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AgreementPhaseEntered;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicReopened;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicSettled;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.AddArrangement;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.EnterPhase;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.RecordExercise;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.ReopenTopic;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.SetAdoptionRegion;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.SettleTopic;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.Standings;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** The rules of preparing an agreement (P5, P6); pure. P4 stands in {@link AdoptionDecision}. */
public final class ElaborationDecision {

  private ElaborationDecision() {}

  /**
   * Decides.
   *
   * @throws RefusedException with an {@link ElaborationRefusal}, or when the region is not in it
   */
  public static List<ElaborationEvent> decide(
      ElaborationCommand command, Terms terms, Elaboration state, Given given) {
    Standings.requireOwnRegion(terms, state.adoptionRegion(), given);
    return switch (command) {
      case EnterPhase enter -> List.of(enter(enter, terms, state, given));
      case SetAdoptionRegion set -> List.of(AdoptionDecision.set(set, terms, given));
      case AddArrangement add -> List.of(AdoptionDecision.arrange(add, terms, state, given));
      case SettleTopic settle -> List.of(settle(settle, terms, state, given));
      case ReopenTopic reopen -> reopen(reopen, terms, state, given);
      case RecordExercise held -> List.of(ExerciseDecision.record(held, terms, state, given));
    };
  }

  private static ElaborationEvent enter(
      EnterPhase enter, Terms terms, Elaboration state, Given given) {
    AgreementPhase target = enter.phase();
    if (target.compareTo(state.phase()) <= 0) {
      requireWayBack(enter, state);
      return entered(target, enter.reason(), terms, given);
    }
    if (EnumSet.range(state.phase(), target).size() != 2) { // P6: in this order
      throw outOfOrder(state);
    }
    switch (target) {
      case EXPLORATION -> throw new IllegalStateException("nothing comes before it");
      case ELABORATION -> AdoptionDecision.requireAdoption(state, given);
      case EXECUTION -> requireSettled(terms, state);
      case ASSESSMENT -> requireAssessable(terms, state);
    }
    return entered(target, null, terms, given);
  }

  private static void requireWayBack(EnterPhase enter, Elaboration state) {
    if (enter.phase() != AgreementPhase.ELABORATION || state.phase() == enter.phase()) {
      throw outOfOrder(state);
    }
    if (enter.reason() == null) {
      throw new RefusedException(
          ElaborationRefusal.PHASE_REASON_REQUIRED,
          "Say why the agreement goes back.",
          Map.of("field", "reason"));
    }
  }

  private static RefusedException outOfOrder(Elaboration state) {
    return new RefusedException(
        ElaborationRefusal.PHASE_OUT_OF_ORDER,
        "Enter the phase after the present one, or go back to ELABORATION.",
        Map.of("phase", state.phase()));
  }

  private static AgreementPhaseEntered entered(
      AgreementPhase phase, @Nullable String reason, Terms terms, Given given) {
    return new AgreementPhaseEntered(
        terms.partnerId(), terms.agreementId(), phase, reason, given.by());
  }

  /**
   * Refuses while topics of the profile are open (P5).
   *
   * @throws RefusedException naming the open topics
   */
  public static void requireSettled(Terms terms, Elaboration state) {
    List<String> open = state.openTopics(terms.profile());
    if (!open.isEmpty()) { // P5: every topic of its profile
      throw new RefusedException(
          ElaborationRefusal.TOPICS_OPEN, "Settle the named topics first.", Map.of("topics", open));
    }
  }

  private static void requireAssessable(Terms terms, Elaboration state) {
    if (!terms.assessable()) { // P7: not for KOPPEL and AD_HOC
      throw new RefusedException(
          ElaborationRefusal.PHASE_OUT_OF_ORDER,
          "This profile is not assessed; the position follows at once.",
          Map.of("phase", state.phase(), "profile", terms.profile()));
    }
    requireSettled(terms, state);
    requireExercise(state);
  }

  /**
   * Refuses while no joint exercise was held (P6).
   *
   * @throws RefusedException saying so
   */
  public static void requireExercise(Elaboration state) {
    if (state.exercises().isEmpty()) { // P6: a joint exercise held
      throw new RefusedException(
          ElaborationRefusal.EXERCISE_MISSING, "Hold a joint exercise, and record it.");
    }
  }

  private static ElaborationEvent settle(
      SettleTopic settle, Terms terms, Elaboration state, Given given) {
    requireTopic(settle.topic(), terms);
    requirePhase(state, AgreementPhase.ELABORATION, AgreementPhase.ELABORATION);
    return new TopicSettled(
        terms.partnerId(),
        terms.agreementId(),
        settle.topic(),
        settle.note(),
        settle.documents(),
        given.by());
  }

  static void requireTopic(String topic, Terms terms) {
    if (AgreementTopic.find(terms.profile(), topic).isEmpty()) { // P5: the topics of its profile
      throw new RefusedException(
          ElaborationRefusal.TOPIC_UNKNOWN,
          "Take one of the named topics.",
          Map.of(
              "topics",
              AgreementTopic.of(terms.profile()).stream()
                  .map(AgreementTopic::code)
                  .toList()));
    }
  }

  static void requirePhase(Elaboration state, AgreementPhase first, AgreementPhase last) {
    if (state.phase().compareTo(first) < 0 || state.phase().compareTo(last) > 0) { // P6
      throw new RefusedException(
          ElaborationRefusal.WRONG_PHASE,
          "Enter the phase " + first + " first.",
          Map.of("phase", state.phase(), "needed", first));
    }
  }

  // what was assessed was another agreement: it goes back, and is assessed anew
  private static List<ElaborationEvent> reopen(
      ReopenTopic reopen, Terms terms, Elaboration state, Given given) {
    requireTopic(reopen.topic(), terms);
    if (!state.settled().contains(reopen.topic())) {
      throw new RefusedException(ElaborationRefusal.TOPIC_NOT_SETTLED, "Nothing needs to be done.");
    }
    TopicReopened reopened = new TopicReopened(
        terms.partnerId(), terms.agreementId(), reopen.topic(), reopen.reason(), given.by());
    return state.phase() == AgreementPhase.ELABORATION
        ? List.of(reopened)
        : List.of(reopened, entered(AgreementPhase.ELABORATION, reopen.reason(), terms, given));
  }
}
