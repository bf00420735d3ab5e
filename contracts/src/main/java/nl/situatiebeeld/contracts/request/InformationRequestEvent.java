package nl.situatiebeeld.contracts.request;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import nl.situatiebeeld.contracts.fact.FactVersion;
import org.jspecify.annotations.Nullable;

/** What happens to an information request (A1). */
public sealed interface InformationRequestEvent extends DomainEvent {

  String situationId();

  String requestId();

  Actor by();

  @Override
  default String streamId() {
    return situationId();
  }

  /**
   * Asked, by the organisation of who did it.
   *
   * @param addressee who is asked
   * @param question what is asked
   * @param theme code of the heading that it belongs to, if any
   * @param dueAt by when it is wanted
   */
  @EventName("information-requested")
  record InformationRequested(
      String situationId,
      String requestId,
      Addressee addressee,
      String question,
      @Nullable String theme,
      Instant dueAt,
      Audience audience,
      Actor by)
      implements InformationRequestEvent {}

  /**
   * Answered by facts.
   *
   * @param facts the facts that answer it, in their versions
   * @param late after it was due
   */
  @EventName("information-request-answered")
  record InformationRequestAnswered(
      String situationId,
      String requestId,
      List<FactVersion> facts,
      @Nullable String remark,
      boolean late,
      Actor by)
      implements InformationRequestEvent {}

  /** Who was asked will not or cannot answer. */
  @EventName("information-request-declined")
  record InformationRequestDeclined(String situationId, String requestId, String reason, Actor by)
      implements InformationRequestEvent {}

  /** Who asked does not need it any more. */
  @EventName("information-request-withdrawn")
  record InformationRequestWithdrawn(String situationId, String requestId, String reason, Actor by)
      implements InformationRequestEvent {}

  /**
   * Who asked gives more time.
   *
   * @param dueAt by when it is wanted from now on
   */
  @EventName("information-request-extended")
  record InformationRequestExtended(
      String situationId, String requestId, Instant dueAt, String reason, Actor by)
      implements InformationRequestEvent {}

  /**
   * The time that it was due at has passed; it can still be answered.
   *
   * @param dueAt the time that has passed
   */
  @EventName("information-request-overdue")
  record InformationRequestOverdue(String situationId, String requestId, Instant dueAt, Actor by)
      implements InformationRequestEvent {}
}
