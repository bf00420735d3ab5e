package nl.situatiebeeld.projection.visibility;

/**
 * Why some eyes see a fact, or what they lack: one rule of the domain each, by its number. What is
 * lacking stands in the order in which it is asked.
 */
public enum Ground {
  EVALUATOR("V6", "Evaluators read everything."),
  LEADING_REGION("V6", "The leading region reads everything in its situation."),
  INVOLVED_REGION("V6", "A region that is involved reads what is not restricted to others."),
  OWN_FACT("F2", "It is the organisation's own fact, and it takes part."),
  GRANTED_THEME("S4", "It is shared, in a theme that was granted."),
  VERIFIED_IN_THEME("V1", "It is verified, in a theme that was granted."),
  DISCLOSED("V3", "It was disclosed to the partner."),
  IN_THE_SITREP("V2", "It stands in the SitRep that was issued to the partner."),
  NO_PICTURE("V5", "The organisation has no picture of the situation at that moment."),
  SITREPS_ONLY("V2", "The profile knows the SitReps issued to it, and no other picture."),
  ENDED("F2", "The fact had been rejected, retracted or superseded by then."),
  NOT_RECORDED("E1", "The fact had not been recorded by then."),
  NOT_SHARED("F2", "It was proposed, and not accepted into the shared picture."),
  THEME_NOT_GRANTED("S4", "Its theme is not among those granted."),
  NOT_VERIFIED("V1", "It is not verified, and only verified facts are read."),
  NOT_DISCLOSED("V3", "It was not disclosed to the partner."),
  RESTRICTED_TO_OTHERS("V4", "It is RESTRICTED, and not addressed to the organisation."),
  SOURCE_DATA_NOT_GRANTED("V4", "It is SOURCE_DATA, which these rights do not include.");

  private final String rule;
  private final String text;

  Ground(String rule, String text) {
    this.rule = rule;
    this.text = text;
  }

  /** Number of the rule. */
  public String rule() {
    return rule;
  }

  /** The same in words. */
  public String text() {
    return text;
  }
}
