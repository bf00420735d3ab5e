package nl.situatiebeeld.partner.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.ConditionMet;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PositionTaken;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PriorPositionRecorded;
import nl.situatiebeeld.contracts.partner.Document;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The position on an agreement, with what it left open (P8).
 *
 * @param takenAt when it was taken
 * @param by organisation that took it, or recorded it
 * @param onPaper where it is written down, when it is of before this system
 */
public record Decided(
    Verdict position,
    @Nullable String reason,
    boolean deviates,
    Instant takenAt,
    String by,
    @Nullable Document onPaper,
    @Nullable Instant reassessBy,
    @Nullable Profile otherProfile,
    List<Condition> conditions) {

  /**
   * A condition.
   *
   * @param metAt null while it is open
   * @param note what shows that it was met
   */
  public record Condition(
      String id,
      String text,
      @Nullable Instant metAt,
      @Nullable String note) {

    static List<Condition> of(List<OpenCondition> open) {
      return open.stream()
          .map(one -> new Condition(one.conditionId(), one.text(), null, null))
          .toList();
    }
  }

  static Decided of(PositionTaken e, Instant at) {
    return new Decided(
        e.position(),
        e.reason(),
        e.deviates(),
        at,
        e.by().organisation(),
        null,
        e.reassessBy(),
        e.otherProfile(),
        Condition.of(e.openConditions()));
  }

  static Decided of(PriorPositionRecorded e) {
    return new Decided(
        e.position(),
        e.reason(),
        false,
        e.takenAt(),
        e.by().organisation(),
        e.document(),
        e.reassessBy(),
        null,
        Condition.of(e.openConditions()));
  }

  Decided with(ConditionMet met, Instant at) {
    List<Condition> after = new ArrayList<>();
    for (Condition condition : conditions) {
      after.add(
          condition.id().equals(met.conditionId())
              ? new Condition(condition.id(), condition.text(), at, met.note())
              : condition);
    }
    return new Decided(
        position, reason, deviates, takenAt, by, onPaper, reassessBy, otherProfile, after);
  }
}
