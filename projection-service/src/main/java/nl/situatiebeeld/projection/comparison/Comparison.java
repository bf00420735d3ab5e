package nl.situatiebeeld.projection.comparison;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.projection.picture.FactJson;
import nl.situatiebeeld.projection.picture.ItemJson;
import org.jspecify.annotations.Nullable;

/**
 * What became otherwise between two moments, as the same eyes saw it with the rights that they had
 * at each (E3). Usable as a shift handover.
 *
 * @param format of this document; another one when its shape changes
 * @param about of which situation it is
 * @param as through whose eyes, when not the caller's own
 * @param from the earlier moment
 * @param to the later moment
 * @param fromPosition how far the earlier picture had come; opaque
 * @param toPosition how far the later one had
 * @param situation what of the situation itself changed
 * @param participations who came, went, or takes part otherwise
 * @param added facts that stand at the end and did not at the beginning
 * @param changed facts that say something else, or carry other labels
 * @param verified facts that were verified since
 * @param disputed facts that were disputed since
 * @param retracted facts that were retracted or rejected since
 * @param superseded facts that another took the place of since
 * @param outOfSight ids of facts that these eyes do not see any more, for another reason
 * @param goneStale facts that became stale since (F5)
 * @param decisions that were taken or withdrawn since
 * @param stillOpen what waits at the end
 */
public record Comparison(
    String format,
    About about,
    @Nullable String as,
    Instant from,
    Instant to,
    String fromPosition,
    String toPosition,
    List<Difference> situation,
    List<Participant> participations,
    List<Added> added,
    List<Changed> changed,
    List<FactJson> verified,
    List<FactJson> disputed,
    List<Ended> retracted,
    List<Ended> superseded,
    List<String> outOfSight,
    List<FactJson> goneStale,
    List<ItemJson> decisions,
    StillOpen stillOpen) {

  static final String FORMAT = "situatiebeeld-comparison-1";

  /** Of which situation it is. */
  public record About(
      String id, String name, SituationKind kind, boolean reconstruction, String leadingRegion) {}

  /**
   * A field that became otherwise.
   *
   * @param field its name
   * @param was its value at the beginning; left out for none
   * @param is its value at the end; left out for none
   */
  public record Difference(
      String field, @Nullable Object was, @Nullable Object is) {}

  /**
   * A partner that takes part otherwise.
   *
   * @param was state and profile at the beginning; left out for none
   * @param is those at the end; left out for none
   */
  public record Participant(
      String partnerId, @Nullable String was, @Nullable String is) {}

  /**
   * A fact that is new to these eyes.
   *
   * @param recordedBefore whether it had been recorded before, and only now came into sight
   */
  public record Added(FactJson fact, boolean recordedBefore) {}

  /**
   * A fact that changed.
   *
   * @param differences what it says otherwise, or which labels it carries otherwise
   */
  public record Changed(FactJson fact, List<Difference> differences) {}

  /**
   * A fact that ended.
   *
   * @param statement what it said
   * @param reason why, as it was recorded
   * @param supersededBy id of the fact that took its place, where these eyes see that one
   */
  public record Ended(
      String id,
      int version,
      String theme,
      String statement,
      FactStatus status,
      Instant at,
      String by,
      @Nullable String reason,
      @Nullable String supersededBy) {}

  /**
   * What waits for someone.
   *
   * @param informationRequests not answered, {@code actions} not done
   * @param signals that a fact is wrong, not responded to
   * @param disputed facts that are disputed
   * @param proposals facts that wait for acceptance
   */
  public record StillOpen(
      List<ItemJson> informationRequests,
      List<ItemJson> actions,
      List<ItemJson> signals,
      List<FactJson> disputed,
      List<FactJson> proposals) {}
}
