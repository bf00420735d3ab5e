package nl.situatiebeeld.partner.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.partner.AssessmentEvent;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.PartnerEvent.CoreTaskAssigned;
import nl.situatiebeeld.contracts.partner.PartnerEvent.PartnerRegistered;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.partner.agreement.AgreementCommand.DraftAgreement;
import nl.situatiebeeld.partner.agreement.AgreementCommand.EndAgreement;
import nl.situatiebeeld.partner.agreement.AgreementCommand.EnterIntoForce;
import nl.situatiebeeld.partner.agreement.AgreementState.Drafted;
import nl.situatiebeeld.partner.agreement.AgreementState.Ended;
import nl.situatiebeeld.partner.agreement.AgreementState.InForce;
import nl.situatiebeeld.partner.agreement.AgreementState.NotDrafted;
import nl.situatiebeeld.partner.agreement.AgreementState.Terms;
import nl.situatiebeeld.partner.agreement.PartnerStanding.Running;
import nl.situatiebeeld.partner.region.Scope;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** The rules of agreements (P2, P3, and who decides: P8); pure. */
final class AgreementDecision {

  private AgreementDecision() {}

  /**
   * Under what a command is decided.
   *
   * @param now to the microsecond, as events keep times
   * @param knownRegions codes of all regions
   */
  record Circumstances(
      String agreementId,
      Actor by,
      Authority authority,
      Instant now,
      PartnerStanding partner,
      Set<String> knownRegions,
      AgreementSettings settings) {

    @Nullable
    Scope scope() {
      return partner.reach().scope(settings.nationalRegions());
    }
  }

  /**
   * Decides.
   *
   * @throws RefusedException with an {@link AgreementRefusal}
   */
  static PartnerEvent decide(AgreementCommand command, AgreementState state, Circumstances given) {
    return switch (command) {
      case DraftAgreement draft -> draft(draft, given);
      case EnterIntoForce entry -> enter(entry, decidable(state, given), state, given);
      case EndAgreement end -> end(end, decidable(state, given), state, given);
    };
  }

  private static PartnerEvent draft(DraftAgreement draft, Circumstances given) {
    AllowedProfiles.require(category(draft, given), draft.profile(), draft.reason()); // P2
    requireRegions(draft, given);
    int most = given.settings().maxPerPartner();
    if (given.partner().running().size() >= most) {
      throw refused(
          AgreementRefusal.TOO_MANY_AGREEMENTS, "End one first; at most " + most + " may run.");
    }
    return new AgreementDrafted(
        draft.partnerId(),
        given.agreementId(),
        draft.coreTask(),
        draft.profile(),
        draft.regions(),
        draft.wishedRegions(),
        draft.reason(),
        null,
        null,
        given.by());
  }

  private static CoreTaskCategory category(DraftAgreement draft, Circumstances given) {
    if (!given.partner().known()) {
      throw refused(AgreementRefusal.AGREEMENT_PARTNER_UNKNOWN, "Register the partner first.");
    }
    CoreTaskCategory category = given.partner().coreTasks().get(draft.coreTask());
    if (category == null) {
      throw refused(AgreementRefusal.CORE_TASK_UNKNOWN, "Assign the core task first."); // P1
    }
    return category;
  }

  private static void requireRegions(DraftAgreement draft, Circumstances given) {
    Set<String> unknown = new TreeSet<>(draft.regions());
    unknown.addAll(draft.wishedRegions());
    unknown.removeAll(given.knownRegions());
    if (!unknown.isEmpty()) {
      throw new RefusedException(
          AgreementRefusal.REGION_UNKNOWN,
          "Take the codes of GET /api/v1/regions.",
          Map.of("regions", List.copyOf(unknown)));
    }
    Set<String> both = new TreeSet<>(draft.regions());
    both.retainAll(draft.wishedRegions());
    if (!both.isEmpty()) { // P3: kept apart
      throw new RefusedException(
          AgreementRefusal.REGION_EXISTING_AND_WISHED,
          "Leave the named regions out of one of the two.",
          Map.of("regions", List.copyOf(both)));
    }
  }

  /** The terms, once it is sure that they are there and that the caller may decide on them. */
  private static Terms decidable(AgreementState state, Circumstances given) {
    Terms terms = switch (state) {
      case NotDrafted none ->
        throw refused(AgreementRefusal.AGREEMENT_UNKNOWN, "Check the agreement's id.");
      case Drafted drafted -> drafted.terms();
      case InForce inForce -> inForce.terms();
      case Ended ended -> ended.terms();
    };
    switch (given.authority()) {
      case STEERING_GROUP -> {} // P8
      case PARTNER_ADMIN -> requireOwnRegional(terms, given);
    }
    return terms;
  }

  // P8: for purely regional partners the region and the partner decide themselves
  private static void requireOwnRegional(Terms terms, Circumstances given) {
    Scope scope = given.scope();
    if (scope != null && scope != Scope.REGIONAL) {
      throw new RefusedException(
          AgreementRefusal.AGREEMENT_RIGHT_MISSING,
          "Beyond two regions the steering group decides.",
          Map.of("scope", scope, "missing", Map.of("roles", List.of("steering-group"))));
    }
    if (!terms.regions().contains(given.by().organisation())) {
      throw new RefusedException(
          AgreementRefusal.AGREEMENT_RIGHT_MISSING,
          "A partner administrator decides only for an own region.",
          Map.of("missing", Map.of("organisation", List.copyOf(new TreeSet<>(terms.regions())))));
    }
  }

  private static PartnerEvent enter(
      EnterIntoForce entry, Terms terms, AgreementState state, Circumstances given) {
    switch (state) {
      case NotDrafted none -> throw new IllegalStateException("has terms, so it was drafted");
      case Drafted drafted -> requireFree(terms, given);
      case InForce already ->
        throw refused(AgreementRefusal.AGREEMENT_ALREADY_IN_FORCE, "Nothing needs to be done.");
      case Ended ended -> throw ended();
    }
    Instant from = entry.from() == null ? given.now() : entry.from();
    if (from.isAfter(given.now())) {
      throw refused(AgreementRefusal.FROM_IN_FUTURE, "Give now or earlier, or leave it out.");
    }
    return new AgreementEnteredIntoForce(
        terms.partnerId(), given.agreementId(), from, entry.reason(), given.by());
  }

  private static void requireFree(Terms terms, Circumstances given) {
    List<Running> rivals = given.partner().running().stream()
        .filter(other -> !other.agreementId().equals(given.agreementId()))
        .filter(other -> other.covers(terms.coreTask(), terms.regions()))
        .toList();
    if (rivals.isEmpty()) {
      return;
    }
    Set<String> covered = new TreeSet<>();
    rivals.forEach(rival -> covered.addAll(rival.regions()));
    covered.retainAll(terms.regions());
    throw new RefusedException(
        AgreementRefusal.REGION_ALREADY_COVERED,
        "End the named agreements first.",
        Map.of(
            "regions",
            List.copyOf(covered),
            "agreements",
            rivals.stream().map(Running::agreementId).sorted().toList()));
  }

  private static PartnerEvent end(
      EndAgreement end, Terms terms, AgreementState state, Circumstances given) {
    return switch (state) {
      case NotDrafted none -> throw new IllegalStateException("has terms, so it was drafted");
      // a draft that will not be used: withdrawn, so that it counts as a wish no more (P3)
      case Drafted drafted -> ended(end, terms, given);
      case InForce inForce -> ended(end, terms, given);
      case Ended ended -> throw ended();
    };
  }

  private static PartnerEvent ended(EndAgreement end, Terms terms, Circumstances given) {
    return new AgreementEnded(
        terms.partnerId(), given.agreementId(), end.reason(), null, given.by());
  }

  private static RefusedException ended() {
    return refused(AgreementRefusal.AGREEMENT_HAS_ENDED, "Draw up a new agreement.");
  }

  private static RefusedException refused(AgreementRefusal refusal, String detail) {
    return new RefusedException(refusal, detail);
  }

  /** The state after an event. */
  static AgreementState evolve(AgreementState state, PartnerEvent event) {
    return switch (event) {
      case AgreementDrafted drafted -> new Drafted(Terms.of(drafted));
      case AgreementEnteredIntoForce entered -> new InForce(termsOf(state));
      case AgreementEnded ended -> new Ended(termsOf(state));
      case PartnerRegistered other -> throw notOfAgreement();
      case CoreTaskAssigned other -> throw notOfAgreement();
      case UserEvent other -> throw notOfAgreement();
      case ElaborationEvent later -> state;
      case AssessmentEvent later -> state;
      case UpkeepEvent later -> state;
    };
  }

  private static Terms termsOf(AgreementState state) {
    return switch (state) {
      case NotDrafted none -> throw new IllegalStateException("an agreement before its draft");
      case Drafted drafted -> drafted.terms();
      case InForce inForce -> inForce.terms();
      case Ended ended -> ended.terms();
    };
  }

  private static IllegalStateException notOfAgreement() {
    return new IllegalStateException("an event of a partner");
  }
}
