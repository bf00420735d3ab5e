package nl.situatiebeeld.partner.position;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.Document;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.Verdict;
import org.jspecify.annotations.Nullable;

/** What can be decided about an agreement. */
public sealed interface PositionCommand {

  /**
   * Take a position (P8).
   *
   * @param conditions open ones; null to take those of the advice
   * @param reassessBy until when to assess anew
   * @param otherProfile under which it may be tried instead
   */
  record TakePosition(
      Verdict position,
      @Nullable String reason,
      @Nullable List<OpenCondition> conditions,
      @Nullable Instant reassessBy,
      @Nullable Profile otherProfile)
      implements PositionCommand {}

  /**
   * Record a position that was taken on paper, before this system (P8).
   *
   * @param from since when the agreement holds; null for since the position
   */
  record RecordPriorPosition(
      Verdict position,
      Instant takenAt,
      @Nullable Instant from,
      Document document,
      String reason,
      List<OpenCondition> conditions,
      @Nullable Instant reassessBy)
      implements PositionCommand {}

  /** Agree to it, as the partner itself or as one of its regions, for itself (P8). */
  record Consent(@Nullable String remark) implements PositionCommand {}

  /** Say that an open condition was met. */
  record MeetCondition(String conditionId, String note) implements PositionCommand {}
}
