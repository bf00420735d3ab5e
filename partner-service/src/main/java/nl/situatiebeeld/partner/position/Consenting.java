package nl.situatiebeeld.partner.position;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PartnerConsented;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.RegionConsented;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.Consents;
import nl.situatiebeeld.partner.position.PositionCommand.Consent;
import nl.situatiebeeld.partner.position.PositionCommand.TakePosition;
import nl.situatiebeeld.partner.position.PositionDecision.Agreed;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.Standings;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.problem.RefusedException;

/** Who agrees to what regions decide, each for itself: the partner and every region (P8). Pure. */
final class Consenting {

  private Consenting() {}

  /**
   * Before a region takes a position, the partner and the other regions agree; the steering group
   * is above them all.
   *
   * @throws RefusedException naming who has not agreed
   */
  static void require(TakePosition take, Agreed agreed, Given given) {
    if (given.authority() == Authority.STEERING_GROUP) {
      return;
    }
    Consents consents = agreed.assessment().consents();
    if (take.position() == Verdict.NOT_UNDER_THIS_PROFILE) {
      requireOwn(agreed, given);
    } else if (!consents.partner()) {
      throw new RefusedException(
          PositionRefusal.PARTNER_CONSENT_MISSING,
          "Have a partner administrator of the partner agree first.",
          Map.of("partner", agreed.terms().partnerId()));
    } else {
      requireOthers(consents.missing(others(agreed.terms(), given)));
    }
  }

  // P8: a region binds nobody but itself; by taking the position it agrees
  private static void requireOthers(Collection<String> missing) {
    if (!missing.isEmpty()) {
      throw new RefusedException(
          PositionRefusal.REGION_CONSENT_MISSING,
          "Have a partner administrator of each named region agree first.",
          Map.of("regions", missing));
    }
  }

  // P8: nor does it end what holds for others too
  private static void requireOwn(Agreed agreed, Given given) {
    List<String> others = others(agreed.terms(), given);
    if (agreed.standing().inForce() && !others.isEmpty()) {
      throw new RefusedException(
          PositionRefusal.AGREEMENT_OF_OTHERS_TOO,
          "End it for your own region, or ask the steering group to take the position.",
          Map.of("regions", others));
    }
  }

  private static List<String> others(Terms terms, Given given) {
    return terms.without(given.by().organisation()).regions().stream().sorted().toList();
  }

  // P8: to what is worked out, so that everybody knows what it agrees to
  static AgreementEvent consent(Consent consent, Agreed agreed, Given given) {
    Terms terms = agreed.terms();
    String who = given.by().organisation();
    boolean partner = terms.partnerId().equals(who);
    if (!partner) {
      Standings.requireDecider(terms, given); // P8: a region for itself, where regions decide
    }
    if (terms.profile() != Profile.AD_HOC) {
      PositionDecision.requireElaborated(agreed);
    }
    Consents before = agreed.assessment().consents();
    if (partner ? before.partner() : before.regions().contains(who)) {
      throw new RefusedException(
          PositionRefusal.CONSENT_GIVEN_ALREADY, "Nothing needs to be done.");
    }
    return partner
        ? new PartnerConsented(who, terms.agreementId(), consent.remark(), given.by())
        : new RegionConsented(
            terms.partnerId(), terms.agreementId(), who, consent.remark(), given.by());
  }
}
