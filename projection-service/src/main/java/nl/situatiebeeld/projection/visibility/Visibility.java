package nl.situatiebeeld.projection.visibility;

import nl.situatiebeeld.contracts.fact.FactStatus;

/**
 * The one rule of who reads which fact, laid out as Table 1 (section 3). Whatever is not allowed
 * here is denied (V5); a new profile, label or status does not compile until it has its answer.
 *
 * <pre>
 * whose eyes             | own  | shared facts (in themes) | RESTRICTED      | S_DATA | proposals
 * -----------------------+------+--------------------------+-----------------+--------+----------
 * evaluator              | –    | all                      | all             | all    | all
 * leading region         | all  | all                      | all             | all    | all
 * other region           | all  | all                      | addressed to it | all    | all
 * KERN         LIVE      | all  | granted themes           | addressed to it | yes    | own
 * STRUCTUREEL  LIVE      | all  | granted themes           | addressed to it | no     | own
 * KOPPEL       SITREP    | no   | no (its SitRep, V2)      | no              | no     | no
 * STANDBY act. LIVE_T.   | all  | granted themes (V1)      | addressed to it | no     | own
 * STANDBY mon. LIVE_V.   | all  | granted, VERIFIED (V1)   | addressed to it | no     | own
 * AD_HOC       DISCL.    | all  | disclosed to it (V3)     | addressed to it | no     | own
 * a SitRep's recipient   | –    | themes granted then (V2) | addressed to it | as its | no
 * a SitRep, for all      | –    | themes granted to all    | no              | grants | no
 * nobody                 | no   | no                       | no              | no     | no
 * </pre>
 *
 * <p>The label only narrows (V4): an addressed or disclosed fact must also be within the rights.
 */
public final class Visibility {

  private Visibility() {}

  /** Whether the fact stands in the picture that these eyes see. */
  public static boolean mayRead(Eyes eyes, FactView fact) {
    return !fact.status().ended() && mayKnow(eyes, fact);
  }

  /**
   * Whether these eyes may know this state of the fact in its history, where the end of a fact is
   * told to those who saw it stand.
   */
  public static boolean mayKnow(Eyes eyes, FactView fact) {
    return switch (eyes) {
      case Eyes.Everything e -> true; // V6
      case Eyes.Region region -> mayKnow(region, fact);
      case Eyes.Partner partner -> mayKnow(partner, fact);
      case Eyes.SitRep sitRep -> mayKnow(sitRep, fact);
      case Eyes.Nothing n -> false; // V5
    };
  }

  // V2, A3: what stood in the shared picture; even an own fact only as others could know it
  private static boolean mayKnow(Eyes.SitRep sitRep, FactView fact) {
    return fact.shared()
        && sitRep.themes().contains(fact.theme())
        && (!sitRep.verifiedOnly() || fact.status() == FactStatus.VERIFIED)
        && switch (fact.sensitivity()) { // V4
          case OPEN, SHARED -> true;
          case RESTRICTED -> addressed(sitRep.organisation(), fact);
          case SOURCE_DATA -> sitRep.sourceData();
        };
  }

  // V6: everything except what is restricted to others
  private static boolean mayKnow(Eyes.Region region, FactView fact) {
    return switch (fact.sensitivity()) {
      case OPEN, SHARED, SOURCE_DATA -> true;
      case RESTRICTED ->
        region.leading() || owns(region.code(), fact) || addressed(region.code(), fact);
    };
  }

  private static boolean mayKnow(Eyes.Partner partner, FactView fact) {
    boolean own = owns(partner.organisation(), fact);
    boolean theme = partner.themes().contains(fact.theme());
    return switch (partner.reading()) {
      case LIVE, LIVE_THEMES -> own || (fact.shared() && theme && label(partner, fact));
      case LIVE_VERIFIED ->
        own || (fact.shared() && theme && verified(fact) && label(partner, fact)); // V1
      case SITREP -> false; // V2
      case DISCLOSED ->
        own
            || (fact.shared()
                && partner.disclosed().contains(fact.factId())
                && label(partner, fact)); // V3
    };
  }

  // V4
  private static boolean label(Eyes.Partner partner, FactView fact) {
    return switch (fact.sensitivity()) {
      case OPEN, SHARED -> true;
      case RESTRICTED -> addressed(partner.organisation(), fact);
      case SOURCE_DATA -> partner.sourceData();
    };
  }

  // an ended fact is only ever asked for in history, by who saw it stand
  private static boolean verified(FactView fact) {
    return fact.status() == FactStatus.VERIFIED || fact.status().ended();
  }

  private static boolean owns(String organisation, FactView fact) {
    return !organisation.isEmpty() && fact.owner().equals(organisation);
  }

  private static boolean addressed(String organisation, FactView fact) {
    return !organisation.isEmpty() && fact.addressedTo().contains(organisation);
  }
}
