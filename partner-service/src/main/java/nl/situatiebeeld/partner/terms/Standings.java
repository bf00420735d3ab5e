package nl.situatiebeeld.partner.terms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.partner.terms.PartnerStanding.Running;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Who may do what with an agreement; each refusal says what is missing (V5). Pure. */
public final class Standings {

  private Standings() {}

  /**
   * Preparing and keeping up an agreement is for its own regions (P4, P5).
   *
   * @param adoptionRegion the region that acts for the others, if there is one
   * @throws RefusedException for a region that is neither in it nor wishes to be
   */
  public static void requireOwnRegion(Terms terms, @Nullable String adoptionRegion, Given given) {
    String region = given.by().organisation();
    if (!terms.concerns(region) && !region.equals(adoptionRegion)) {
      throw new RefusedException(
          AgreementRefusal.AGREEMENT_RIGHT_MISSING,
          "A partner administrator acts only for an own region.",
          Map.of("missing", Map.of("organisation", List.copyOf(new TreeSet<>(terms.regions())))));
    }
  }

  /**
   * Deciding on an agreement: the steering group, or for purely regional partners a region in it.
   *
   * @throws RefusedException for anybody else
   */
  public static void requireDecider(Terms terms, Given given) {
    switch (given.authority()) {
      case STEERING_GROUP -> {} // P8: mandated by the regions' directors
      case PARTNER_ADMIN -> requireOwnRegional(terms, given);
      case ASSESSOR -> throw steeringGroupDecides(given);
    }
  }

  /**
   * Whoever is in the agreement that makes way is in the one that takes its place: nobody loses an
   * agreement by what others decide (P2, P8).
   *
   * @throws RefusedException naming the regions that would be left out
   */
  public static void requireNobodyLeftOut(Running before, Collection<String> regions) {
    Set<String> left = new TreeSet<>(before.regions());
    left.removeAll(Set.copyOf(regions));
    if (!left.isEmpty()) {
      throw new RefusedException(
          AgreementRefusal.SUCCESSOR_LEAVES_REGIONS_OUT,
          "Take the named regions along, or end the other agreement first.",
          Map.of("regions", List.copyOf(left)));
    }
  }

  // P8: for purely regional partners the region and the partner decide themselves, if configured
  private static void requireOwnRegional(Terms terms, Given given) {
    if (given.beyondRegional() || !given.settings().regionsDecide()) {
      throw steeringGroupDecides(given);
    }
    if (!terms.regions().contains(given.by().organisation())) {
      throw new RefusedException(
          AgreementRefusal.AGREEMENT_RIGHT_MISSING,
          "A partner administrator decides only for an own region.",
          Map.of("missing", Map.of("organisation", List.copyOf(new TreeSet<>(terms.regions())))));
    }
  }

  private static RefusedException steeringGroupDecides(Given given) {
    return new RefusedException(
        AgreementRefusal.AGREEMENT_RIGHT_MISSING,
        "The steering group decides here.",
        Map.of("scope", given.scope(), "missing", Map.of("roles", List.of("steering-group"))));
  }
}
