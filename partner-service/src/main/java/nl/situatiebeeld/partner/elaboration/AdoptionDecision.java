package nl.situatiebeeld.partner.elaboration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AdoptionRegionSet;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.RegionalArrangementAdded;
import nl.situatiebeeld.partner.elaboration.Adoption.Undecided;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.AddArrangement;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.SetAdoptionRegion;
import nl.situatiebeeld.partner.region.Reach;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.platform.problem.RefusedException;

/** The rules of adoption regions and of what single regions add (P4); pure. */
public final class AdoptionDecision {

  private AdoptionDecision() {}

  /**
   * Refuses while a partner beyond one or two regions has neither adoption region nor override.
   *
   * @throws RefusedException saying so
   */
  public static void requireAdoption(Elaboration state, Given given) {
    if (given.beyondRegional() && state.adoption() instanceof Undecided) { // P4: obligatory
      throw new RefusedException(
          ElaborationRefusal.ADOPTION_REGION_REQUIRED,
          "Name the adoption region, or say why there is none.",
          Map.of("scope", given.scope()));
    }
  }

  static AdoptionRegionSet set(SetAdoptionRegion set, Terms terms, Given given) {
    if ((set.region() == null) == (set.overrideReason() == null)) { // P4: an override has a reason
      throw new RefusedException(
          ElaborationRefusal.ADOPTION_REGION_OR_OVERRIDE, "Give one of the two.");
    }
    requireKnown(set.consulted(), given);
    if (set.region() != null) {
      requireAdopter(set.region(), set.consulted(), terms, given);
    }
    return new AdoptionRegionSet(
        terms.partnerId(),
        terms.agreementId(),
        set.region(),
        set.consulted(),
        set.overrideReason(),
        given.by());
  }

  private static void requireKnown(List<String> consulted, Given given) {
    Set<String> unknown = new TreeSet<>(consulted);
    unknown.removeAll(given.knownRegions());
    if (!unknown.isEmpty()) {
      throw new RefusedException(
          AgreementRefusal.REGION_UNKNOWN,
          "Take the codes of GET /api/v1/regions.",
          Map.of("regions", List.copyOf(unknown)));
    }
  }

  private static void requireAdopter(
      String region, List<String> consulted, Terms terms, Given given) {
    Reach reach = given.partner().reach();
    if (!reach.existing().contains(region) && !reach.wished().contains(region)) {
      throw new RefusedException(
          ElaborationRefusal.ADOPTION_REGION_NOT_OF_PARTNER,
          "Name a region that the partner works with or wishes to.");
    }
    Set<String> missing = new TreeSet<>(terms.regions());
    missing.remove(region);
    missing.removeAll(consulted);
    if (!missing.isEmpty()) { // P4: in consultation with them
      throw new RefusedException(
          ElaborationRefusal.CONSULTATION_INCOMPLETE,
          "Consult the named regions too.",
          Map.of("regions", List.copyOf(missing)));
    }
  }

  static RegionalArrangementAdded arrange(
      AddArrangement add, Terms terms, Elaboration state, Given given) {
    if (!terms.regions().contains(given.by().organisation())) {
      throw new RefusedException(
          AgreementRefusal.AGREEMENT_RIGHT_MISSING,
          "A region adds arrangements for itself, once it is in the agreement.",
          Map.of("missing", Map.of("organisation", List.copyOf(new TreeSet<>(terms.regions())))));
    }
    if (add.topic() != null) {
      ElaborationDecision.requireTopic(add.topic(), terms);
    }
    if (add.contradicts()) { // P4: what is added does not contradict
      throw new RefusedException(
          ElaborationRefusal.ARRANGEMENT_CONTRADICTS,
          "Change what holds for all, or leave the contradiction out.");
    }
    if (state.arrangements() >= given.settings().maxEntries()) {
      throw new RefusedException(
          ElaborationRefusal.TOO_MANY_ENTRIES,
          "At most " + given.settings().maxEntries() + " arrangements are added.");
    }
    return new RegionalArrangementAdded(
        terms.partnerId(),
        terms.agreementId(),
        add.arrangementId(),
        given.by().organisation(),
        add.topic(),
        add.text(),
        given.by());
  }
}
