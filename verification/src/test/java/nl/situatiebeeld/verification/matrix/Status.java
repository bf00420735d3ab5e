package nl.situatiebeeld.verification.matrix;

/** Where a fact is in its life (F2). */
enum Status {
  PROPOSED,
  REPORTED,
  VERIFIED,
  DISPUTED,
  RETRACTED,
  SUPERSEDED,
  REJECTED;

  boolean ended() {
    return compareTo(DISPUTED) > 0;
  }

  /** How it stood before it ended, in this test; itself while it lives. */
  Status before() {
    return switch (this) {
      case PROPOSED, REPORTED, VERIFIED, DISPUTED -> this;
      case RETRACTED -> REPORTED;
      case SUPERSEDED -> VERIFIED;
      case REJECTED -> PROPOSED;
    };
  }
}
