package nl.situatiebeeld.partner.agreement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.RegionLeft;
import nl.situatiebeeld.partner.agreement.AgreementCommand.DraftAgreement;
import nl.situatiebeeld.partner.agreement.AgreementCommand.EndAgreement;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.AllowedProfiles;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.PartnerStanding.Running;
import nl.situatiebeeld.partner.terms.Standings;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.problem.RefusedException;

/** The rules of drawing up and ending agreements (P1 to P3, P5); pure. */
final class AgreementDecision {

  private AgreementDecision() {}

  /**
   * Draws up an agreement.
   *
   * @throws RefusedException with an {@link AgreementRefusal}
   */
  static AgreementDrafted draft(DraftAgreement draft, Given given) {
    AllowedProfiles.require(category(draft, given), draft.profile(), draft.reason()); // P2
    requireConditions(draft);
    requireRegions(draft, given);
    AgreementDrafted drafted = new AgreementDrafted(
        draft.partnerId(),
        given.agreementId(),
        draft.coreTask(),
        draft.profile(),
        draft.regions(),
        draft.wishedRegions(),
        draft.reason(),
        draft.succeeds(),
        draft.conditions(),
        given.by());
    requireOwnWish(drafted, given);
    if (draft.succeeds() != null) {
      requireSuccession(draft, draft.succeeds(), given);
    }
    requireRoom(given);
    return drafted;
  }

  // P3: a region wishes for itself; the wishes of others are the steering group's to write down
  private static void requireOwnWish(AgreementDrafted drafted, Given given) {
    if (given.authority() == Authority.STEERING_GROUP) {
      return;
    }
    Standings.requireOwnRegion(Terms.of(drafted), null, given);
    Set<String> others = new TreeSet<>(drafted.wishedRegions());
    others.remove(given.by().organisation());
    if (!others.isEmpty()) {
      throw new RefusedException(
          AgreementRefusal.WISH_OF_ANOTHER_REGION,
          "Leave the named regions out, or have the steering group draw it up.",
          Map.of("regions", List.copyOf(others)));
    }
  }

  private static CoreTaskCategory category(DraftAgreement draft, Given given) {
    if (!given.partner().known()) {
      throw refused(AgreementRefusal.AGREEMENT_PARTNER_UNKNOWN, "Register the partner first.");
    }
    CoreTaskCategory category = given.partner().coreTasks().get(draft.coreTask());
    if (category == null) {
      throw refused(AgreementRefusal.CORE_TASK_UNKNOWN, "Assign the core task first."); // P1
    }
    return category;
  }

  // P5: AD_HOC has no topics, but the region states its conditions
  private static void requireConditions(DraftAgreement draft) {
    boolean adHoc = draft.profile() == Profile.AD_HOC;
    if (adHoc && draft.conditions() == null) {
      throw new RefusedException(
          AgreementRefusal.AD_HOC_CONDITIONS_REQUIRED,
          "State on what conditions the partner is taken along.",
          Map.of("field", "conditions"));
    }
    if (!adHoc && draft.conditions() != null) {
      throw refused(
          AgreementRefusal.CONDITIONS_FOR_AD_HOC_ONLY, "Settle the profile's topics instead.");
    }
  }

  private static void requireRegions(DraftAgreement draft, Given given) {
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

  // P2: moving to another profile is a normal change, recorded as a new agreement
  private static void requireSuccession(DraftAgreement draft, String succeeds, Given given) {
    Running before = given
        .partner()
        .find(succeeds)
        .filter(running -> running.inForce() && running.coreTask().equals(draft.coreTask()))
        .orElseThrow(() -> refused(
            AgreementRefusal.SUCCEEDED_AGREEMENT_UNKNOWN,
            "Name an agreement in force of this partner and core task."));
    Standings.requireNobodyLeftOut(before, draft.regions());
  }

  private static void requireRoom(Given given) {
    int most = given.settings().maxPerPartner();
    if (given.partner().running().size() >= most) {
      throw refused(
          AgreementRefusal.TOO_MANY_AGREEMENTS, "End one first; at most " + most + " may run.");
    }
  }

  /**
   * Ends an agreement, or withdraws a draft, so that it counts as a wish no more (P3); who drew it
   * up may withdraw it as long as it does not hold. A region ends it for itself only (P8).
   *
   * @throws RefusedException for those who may not decide on it
   */
  static AgreementEvent end(EndAgreement end, Terms terms, Given given) {
    boolean draft = given.partner().find(terms.agreementId()).stream().noneMatch(Running::inForce);
    boolean withdrawn = draft && given.by().equals(terms.draftedBy()); // P3
    if (!withdrawn) {
      Standings.requireDecider(terms, given); // P8
      if (given.authority() != Authority.STEERING_GROUP && terms.regions().size() > 1) {
        return leave(end, terms, given);
      }
    }
    return new AgreementEnded(
        terms.partnerId(), terms.agreementId(), end.reason(), null, given.by());
  }

  // P8: one region does not decide for another: it leaves, and the others go on
  private static RegionLeft leave(EndAgreement end, Terms terms, Given given) {
    String region = given.by().organisation();
    return new RegionLeft(
        terms.partnerId(),
        terms.agreementId(),
        region,
        end.reason(),
        given.now(),
        List.copyOf(new TreeSet<>(terms.without(region).regions())),
        given.by());
  }

  private static RefusedException refused(AgreementRefusal refusal, String detail) {
    return new RefusedException(refusal, detail);
  }
}
