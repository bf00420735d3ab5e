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
    return judgeStanding(eyes, fact).allowed();
  }

  /** By which rule the fact stands in the picture that these eyes see, or what they lack for it. */
  public static Judgement judgeStanding(Eyes eyes, FactView fact) {
    return judge(eyes, fact).unless(!fact.status().ended(), Ground.ENDED);
  }

  /**
   * Whether these eyes may know this state of the fact in its history, where the end of a fact is
   * told to those who saw it stand.
   */
  public static boolean mayKnow(Eyes eyes, FactView fact) {
    return judge(eyes, fact).allowed();
  }

  /**
   * By which rule these eyes may know this state of the fact, or which rules say that they may not,
   * in the order in which they are asked. The one place where that is decided.
   */
  public static Judgement judge(Eyes eyes, FactView fact) {
    return switch (eyes) {
      case Eyes.Everything e -> Judgement.by(Ground.EVALUATOR); // V6
      case Eyes.Region region -> judge(region, fact);
      case Eyes.Partner partner -> judge(partner, fact);
      case Eyes.SitRep sitRep -> judge(sitRep, fact);
      case Eyes.Nothing n -> Judgement.lacking(Ground.NO_PICTURE); // V5
    };
  }

  // V2, A3: what stood in the shared picture; even an own fact only as others could know it
  private static Judgement judge(Eyes.SitRep sitRep, FactView fact) {
    return Judgement.by(Ground.IN_THE_SITREP)
        .unless(fact.shared(), Ground.NOT_SHARED)
        .unless(sitRep.themes().contains(fact.theme()), Ground.THEME_NOT_GRANTED)
        .unless(!sitRep.verifiedOnly() || fact.status() == FactStatus.VERIFIED, Ground.NOT_VERIFIED)
        .labelled(fact.sensitivity(), addressed(sitRep.organisation(), fact), sitRep.sourceData());
  }

  // V6: everything except what is restricted to others
  private static Judgement judge(Eyes.Region region, FactView fact) {
    if (region.leading()) {
      return Judgement.by(Ground.LEADING_REGION);
    }
    boolean forIt = owns(region.code(), fact) || addressed(region.code(), fact);
    return Judgement.by(Ground.INVOLVED_REGION).labelled(fact.sensitivity(), forIt, true);
  }

  private static Judgement judge(Eyes.Partner partner, FactView fact) {
    boolean addressed = addressed(partner.organisation(), fact);
    boolean theme = partner.themes().contains(fact.theme());
    boolean own = owns(partner.organisation(), fact);
    return switch (partner.reading()) {
      case LIVE, LIVE_THEMES ->
        own
            ? Judgement.by(Ground.OWN_FACT)
            : Judgement.by(Ground.GRANTED_THEME)
                .unless(fact.shared(), Ground.NOT_SHARED)
                .unless(theme, Ground.THEME_NOT_GRANTED)
                .labelled(fact.sensitivity(), addressed, partner.sourceData());
      case LIVE_VERIFIED ->
        own
            ? Judgement.by(Ground.OWN_FACT)
            : Judgement.by(Ground.VERIFIED_IN_THEME) // V1
                .unless(fact.shared(), Ground.NOT_SHARED)
                .unless(theme, Ground.THEME_NOT_GRANTED)
                .unless(verified(fact), Ground.NOT_VERIFIED)
                .labelled(fact.sensitivity(), addressed, partner.sourceData());
      case SITREP -> Judgement.lacking(Ground.SITREPS_ONLY); // V2
      case DISCLOSED ->
        own
            ? Judgement.by(Ground.OWN_FACT)
            : Judgement.by(Ground.DISCLOSED) // V3
                .unless(fact.shared(), Ground.NOT_SHARED)
                .unless(partner.disclosed().contains(fact.factId()), Ground.NOT_DISCLOSED)
                .labelled(fact.sensitivity(), addressed, partner.sourceData());
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
