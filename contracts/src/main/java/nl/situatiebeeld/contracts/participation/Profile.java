package nl.situatiebeeld.contracts.participation;

/** Collaboration profile (policy, Table 1); Dutch, as proper names. They are no ranking. */
public enum Profile {
  KERN,
  STRUCTUREEL,
  KOPPEL,
  STANDBY,
  AD_HOC
}
