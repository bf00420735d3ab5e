package nl.situatiebeeld.standalone.demo;

/**
 * A fact of the live exercise, as the exercise last left it.
 *
 * @param draft name of what it was written from
 * @param as the identity that reported it
 */
record ExerciseFact(
    String id,
    String draft,
    String place,
    String as,
    int version,
    Standing standing,
    boolean confirmed,
    boolean disputed,
    boolean disclosed) {

  /** How it stands in the picture. */
  enum Standing {
    PROPOSED,
    REPORTED,
    VERIFIED,
    DISPUTED
  }

  static ExerciseFact reported(
      String id, String draft, String place, String as, int version, Standing standing) {
    return new ExerciseFact(id, draft, place, as, version, standing, false, false, false);
  }

  /** A new version; what was judged is only reported again (F3). */
  ExerciseFact updated(int next) {
    return new ExerciseFact(
        id, draft, place, as, next, Standing.REPORTED, confirmed, disputed, disclosed);
  }

  ExerciseFact standing(Standing next) {
    return new ExerciseFact(
        id,
        draft,
        place,
        as,
        version,
        next,
        confirmed,
        disputed || next == Standing.DISPUTED,
        disclosed);
  }

  ExerciseFact withConfirmation() {
    return new ExerciseFact(id, draft, place, as, version, standing, true, disputed, disclosed);
  }

  ExerciseFact withDisclosure() {
    return new ExerciseFact(id, draft, place, as, version, standing, confirmed, disputed, true);
  }
}
