package nl.situatiebeeld.contracts;

/** Whom something beside the facts is for; evaluators see it whatever it says (V6). */
public enum Audience {
  /** All who read the picture live, and those it is addressed to. */
  READERS,
  /** The regions involved, and those it is addressed to. */
  REGIONS,
  /** The leading region, and those it is addressed to. */
  ADDRESSED
}
