package nl.situatiebeeld.partner.terms;

/** On whose authority something is asked about an agreement (P7, P8). */
public enum Authority {
  /** For every agreement. */
  STEERING_GROUP,
  /** For its preparation, and for agreements of regional partners; by one of its regions. */
  PARTNER_ADMIN,
  /** For its assessment, by an independent party. */
  ASSESSOR
}
