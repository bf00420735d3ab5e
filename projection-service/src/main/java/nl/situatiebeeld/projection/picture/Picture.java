package nl.situatiebeeld.projection.picture;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * The situation picture in an answer.
 *
 * @param as through whose eyes, when not the caller's own
 * @param asOf the moment that it is of
 * @param decisions that hold, actions and informationRequests that wait: the latest of each; their
 *     lists have them all
 * @param more kinds of which there are more than these, or may be; left out when all are shown
 * @param withheld facts that these eyes do not see; only told to who may look through others' eyes
 * @param sitRep the SitRep that it is the picture of, for who knows no other (V2)
 * @param explanation why these eyes see nothing, when they do not
 */
public record Picture(
    SituationJson situation,
    @Nullable String as,
    Instant asOf,
    @Nullable Instant observedAt,
    String position,
    List<FactJson> facts,
    List<ParticipationJson> participations,
    List<ItemJson> decisions,
    List<ItemJson> actions,
    List<ItemJson> informationRequests,
    @Nullable List<ItemKind> more,
    @Nullable Integer withheld,
    @Nullable SitRepJson sitRep,
    @Nullable Explanation explanation) {

  /**
   * Why there is no picture.
   *
   * @param code last part of the problem's type
   */
  public record Explanation(String code, String text) {}
}
