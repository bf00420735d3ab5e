package nl.situatiebeeld.partner.position;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.Assessment.Advice;
import nl.situatiebeeld.partner.assessment.AssessmentDecision;
import nl.situatiebeeld.partner.position.PositionCommand.TakePosition;
import nl.situatiebeeld.partner.position.PositionDecision.Agreed;
import nl.situatiebeeld.partner.terms.AllowedProfiles;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.PartnerStanding.Running;
import nl.situatiebeeld.partner.terms.Standings;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** What a position must say, and when an agreement may enter into force (P8). Pure. */
final class PositionRules {

  private PositionRules() {}

  static void require(
      TakePosition take,
      List<OpenCondition> conditions,
      @Nullable Advice advice,
      Agreed agreed,
      Given given) {
    requireNews(take, advice, agreed);
    requireReason(take, advice);
    AssessmentDecision.requireConditions(take.position(), conditions);
    requireReassessment(take.position(), take.reassessBy(), given.now());
    if (take.otherProfile() != null) {
      requireOtherProfile(take.position(), take.otherProfile(), agreed.terms(), given);
    }
  }

  private static void requireNews(TakePosition take, @Nullable Advice advice, Agreed agreed) {
    boolean settled =
        agreed.standing().inForce() && agreed.standing().position() == Verdict.CERTIFIED;
    if (settled && advice == null && take.position() == Verdict.CERTIFIED) {
      throw new RefusedException(
          PositionRefusal.AGREEMENT_ALREADY_IN_FORCE, "Nothing needs to be done.");
    }
  }

  // P8: it may differ from the advice, with reasons
  private static void requireReason(TakePosition take, @Nullable Advice advice) {
    boolean follows = advice != null && advice.verdict() == take.position();
    if (!follows && take.reason() == null) {
      throw new RefusedException(
          PositionRefusal.POSITION_REASON_REQUIRED,
          "Say why.",
          advice == null
              ? Map.of("field", "reason")
              : Map.of("field", "reason", "advice", advice.verdict()));
    }
  }

  // P8: CONDITIONAL is provisional, with a date to assess anew
  static void requireReassessment(Verdict position, @Nullable Instant reassessBy, Instant now) {
    if (position != Verdict.CONDITIONAL) {
      if (reassessBy != null) {
        throw new RefusedException(
            PositionRefusal.REASSESSMENT_FOR_CONDITIONAL_ONLY, "Leave the date out.");
      }
    } else if (reassessBy == null || !reassessBy.isAfter(now)) {
      throw new RefusedException(
          PositionRefusal.REASSESSMENT_DATE_REQUIRED,
          "Give a date to come.",
          Map.of("field", "reassessBy"));
    }
  }

  // P8: another profile is set explicitly; to work under it takes an agreement of its own
  private static void requireOtherProfile(
      Verdict position, Profile other, Terms terms, Given given) {
    CoreTaskCategory category = given.partner().coreTasks().get(terms.coreTask());
    boolean allowed = other == Profile.AD_HOC
        || (category != null && AllowedProfiles.of(category).contains(other));
    if (position != Verdict.NOT_UNDER_THIS_PROFILE || other == terms.profile() || !allowed) {
      throw new RefusedException(
          PositionRefusal.OTHER_PROFILE_NOT_FITTING,
          "Name another profile that the core task allows, with NOT_UNDER_THIS_PROFILE.");
    }
  }

  /** One agreement in force per partner, core task and region; the one succeeded makes way. */
  static void requireFree(Terms terms, Given given) {
    requireSuccession(terms, given);
    List<Running> rivals = given.partner().running().stream()
        .filter(other -> !other.agreementId().equals(terms.agreementId()))
        .filter(other -> !other.agreementId().equals(terms.succeeds())) // P2: profile changed
        .filter(other -> other.covers(terms.coreTask(), terms.regions()))
        .toList();
    if (rivals.isEmpty()) {
      return;
    }
    Set<String> covered = new TreeSet<>();
    rivals.forEach(rival -> covered.addAll(rival.regions()));
    covered.retainAll(terms.regions());
    throw new RefusedException(
        PositionRefusal.REGION_ALREADY_COVERED,
        "End the named agreements first, or draw up one that succeeds them.",
        Map.of(
            "agreements", rivals.stream().map(Running::agreementId).sorted().toList(),
            "regions", List.copyOf(covered)));
  }

  // P8: a region that left the draft keeps the agreement that it would have taken the place of
  private static void requireSuccession(Terms terms, Given given) {
    if (terms.succeeds() != null) {
      given
          .partner()
          .find(terms.succeeds())
          .ifPresent(before -> Standings.requireNobodyLeftOut(before, terms.regions()));
    }
  }
}
