package nl.situatiebeeld.partner.agreement;

/** On whose authority an agreement comes into force and ends (P8). */
enum Authority {
  /** For every agreement. */
  STEERING_GROUP,
  /** For agreements of regional partners, by one of the agreement's regions. */
  PARTNER_ADMIN
}
