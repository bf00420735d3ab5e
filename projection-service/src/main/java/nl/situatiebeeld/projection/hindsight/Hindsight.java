package nl.situatiebeeld.projection.hindsight;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.projection.visibility.Ground;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it looks afterwards (E5).
 *
 * @param forum the body that took it
 * @param text the decision in words
 * @param decidedBy the organisation that recorded it, through whose eyes is looked
 * @param takenAt when it was taken: what was recorded until then could be known
 * @param recordedAt when it was recorded
 * @param status where it stands at the moment that is looked from
 * @param asOf the moment from which is looked
 * @param basis the facts that it rested on
 * @param shaken how many of them were corrected, disputed, retracted or superseded since
 * @param notVisible facts that had been recorded then, and that those deciding did not see
 * @param late versions that were observed by then, and recorded only after
 * @param complete whether all that was not visible or late is told; else the first of it
 */
public record Hindsight(
    String decision,
    String situationId,
    String forum,
    String text,
    String decidedBy,
    Instant takenAt,
    Instant recordedAt,
    String status,
    Instant asOf,
    List<Basis> basis,
    int shaken,
    List<NotVisible> notVisible,
    List<Late> late,
    boolean complete) {

  /**
   * A fact that it rested on.
   *
   * @param version the version that was meant
   * @param statement what that said; left out where the caller is not told of it
   * @param statusThen where it stood when the decision was taken
   * @param visibleThen whether those deciding saw it then
   * @param currentVersion its version at the moment that is looked from
   * @param currentStatus where it stands at that moment
   * @param since what became of it after the decision, in order
   */
  public record Basis(
      String fact,
      @Nullable Integer version,
      @Nullable String statement,
      @Nullable FactStatus statusThen,
      boolean visibleThen,
      @Nullable Integer currentVersion,
      @Nullable FactStatus currentStatus,
      List<Later> since) {

    /** Whether what it said did not hold. */
    boolean shaken() {
      return since.stream().anyMatch(later -> later.what().shakes());
    }
  }

  /** What can become of a fact. */
  public enum What {
    CORRECTED(true),
    UPDATED(false),
    VERIFIED(false),
    DISPUTED(true),
    RETRACTED(true),
    SUPERSEDED(true);

    private final boolean shakes;

    What(boolean shakes) {
      this.shakes = shakes;
    }

    boolean shakes() {
      return shakes;
    }
  }

  /**
   * Something that became of a fact after the decision. A version that says something else of the
   * same moment or an earlier one corrects the fact; one of a later moment keeps it up to date.
   *
   * @param what what became of it
   * @param by organisation that did it
   * @param afterSeconds how long after the decision was taken
   * @param changed what it says otherwise, of a new version
   */
  public record Later(
      What what, int version, Instant at, String by, long afterSeconds, List<String> changed) {}

  /**
   * A fact that was there and could not be seen.
   *
   * @param lacking what those deciding lacked, in the order in which the rules are asked
   */
  public record NotVisible(
      String fact,
      int version,
      String theme,
      String statement,
      FactStatus status,
      Instant recordedAt,
      List<Lacking> lacking) {}

  /**
   * A rule that was not met.
   *
   * @param rule its number
   * @param code what it asks, as a word
   */
  public record Lacking(String rule, String code, String text) {

    static Lacking of(Ground ground) {
      return new Lacking(ground.rule(), ground.name(), ground.text());
    }
  }

  /**
   * A version that came too late.
   *
   * @param lateSeconds how long after the decision was taken it was recorded
   */
  public record Late(
      String fact,
      int version,
      String theme,
      String statement,
      Instant observedAt,
      Instant recordedAt,
      long lateSeconds) {}
}
