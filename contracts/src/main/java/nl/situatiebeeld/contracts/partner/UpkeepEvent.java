package nl.situatiebeeld.contracts.partner;

import java.time.Instant;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.EventName;
import org.jspecify.annotations.Nullable;

/** What keeps an agreement alive: its reviews (P9) and its contact points (P10). */
public sealed interface UpkeepEvent extends AgreementEvent {

  /**
   * When the partnership is to be looked at next (P9); an earlier plan is void.
   *
   * @param due until when
   */
  @EventName("review-planned")
  record ReviewPlanned(String partnerId, String agreementId, Instant due, Actor by)
      implements UpkeepEvent {}

  /**
   * The partnership was looked at (P9).
   *
   * @param heldAt when
   * @param findings what came out
   * @param nextDue until when to look again; null when that is still to be planned
   */
  @EventName("review-held")
  record ReviewHeld(
      String partnerId,
      String agreementId,
      Instant heldAt,
      String findings,
      @Nullable Instant nextDue,
      Actor by)
      implements UpkeepEvent {}

  /**
   * Whom to call (P10): a function, never a person; the same id again takes the place of it.
   *
   * @param contactId id of the contact point
   * @param kind what for
   * @param function who answers
   * @param reachableAt a number or address of the function
   * @param onCall whether somebody answers at any hour
   */
  @EventName("contact-point-set")
  record ContactPointSet(
      String partnerId,
      String agreementId,
      String contactId,
      ContactKind kind,
      ContactFunction function,
      String reachableAt,
      boolean onCall,
      Actor by)
      implements UpkeepEvent {}

  /**
   * A contact point is no more (P10).
   *
   * @param contactId id of the contact point
   */
  @EventName("contact-point-removed")
  record ContactPointRemoved(String partnerId, String agreementId, String contactId, Actor by)
      implements UpkeepEvent {}
}
