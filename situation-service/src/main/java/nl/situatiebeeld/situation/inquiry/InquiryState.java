package nl.situatiebeeld.situation.inquiry;

import java.time.Instant;

/** Where an information request is in its life. */
sealed interface InquiryState {

  /** Not asked yet. */
  record Unasked() implements InquiryState {}

  /**
   * Waiting for an answer.
   *
   * @param asker the organisation that asks
   * @param asked the organisation that is asked
   * @param overdue the clock said so
   */
  record Waiting(String situationId, String asker, String asked, Instant dueAt, boolean overdue)
      implements InquiryState {}

  /** Answered, declined or withdrawn. */
  record Over(String situationId) implements InquiryState {}
}
