package nl.situatiebeeld.projection.picture;

import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.visibility.Eyes;

/**
 * Who has a picture of its own: made of the facts of its own organisation, those that it adopted
 * among them (F8), out of what it sees anyway.
 */
public final class OwnPicture {

  private OwnPicture() {}

  /**
   * The same look, when the query asks for no own picture or the look may have one.
   *
   * @throws RefusedException when it may not, with the rights that it has at its moment
   */
  public static Look allowed(Reading reading, Look look, PictureQuery query) {
    if (query.owner() != null && !has(reading, look)) {
      throw new RefusedException(
          ProjectionRefusal.OWN_PICTURE_NOT_IN_PROFILE,
          "Leave out 'own': you then see the shared picture, as far as your profile reads it."
              + " A picture of one's own belongs to regions and to the profile KERN.");
    }
    return look;
  }

  private static boolean has(Reading reading, Look look) {
    return switch (look.eyes()) { // Table 1: own picture under own control
      case Eyes.Region r -> true;
      case Eyes.Partner p -> {
        Rights rights = reading
            .participation(
                look.situation().id(), p.organisation(), look.moment().sequence())
            .orElseThrow(Look::nothingHere)
            .rights();
        yield rights != null && rights.ownPicture();
      }
      case Eyes.Everything e -> false;
      case Eyes.SitRep s -> false;
      case Eyes.Nothing n -> false;
    };
  }
}
