package nl.situatiebeeld.partner.overview;

/**
 * Something that is not in order; it switches nothing off (P9, P10, P11).
 *
 * @param code what it is, for machines
 * @param about what it is about: a kind of contact point, a user, a date
 */
record Warning(Code code, String about) {

  /** What may be out of order. */
  enum Code {
    ADOPTION_REGION_MISSING,
    ADOPTION_REGION_OVERRIDDEN,
    CONTACT_POINT_MISSING,
    REVIEW_OVERDUE,
    REVIEW_NOT_PLANNED,
    REASSESSMENT_OVERDUE,
    USER_AGREEMENT_MISSING,
    TRAINING_MISSING
  }
}
