package nl.situatiebeeld.contracts.fact;

/** Who may see a fact, within the rights of a profile: the label only narrows (V4). */
public enum Sensitivity {
  /** May go to the public. */
  OPEN,
  /** All who read the situation. */
  SHARED,
  /** The named organisations and the leading region. */
  RESTRICTED,
  /** Locations of vulnerable objects: KERN and regions only. */
  SOURCE_DATA
}
