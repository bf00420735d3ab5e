package nl.situatiebeeld.partner.upkeep;

import java.time.Instant;
import nl.situatiebeeld.contracts.partner.ContactFunction;
import nl.situatiebeeld.contracts.partner.ContactKind;

/** What keeps an agreement alive. */
public sealed interface UpkeepCommand {

  /** Set a contact point, a new one or in place of the one with this id (P10). */
  record SetContact(
      String contactId,
      ContactKind kind,
      ContactFunction function,
      String reachableAt,
      boolean onCall)
      implements UpkeepCommand {}

  /** Take a contact point away (P10). */
  record RemoveContact(String contactId) implements UpkeepCommand {}

  /** Plan the next review (P9). */
  record PlanReview(Instant due) implements UpkeepCommand {}

  /** Record a review, and when the next one is due (P9). */
  record HoldReview(Instant heldAt, String findings, Instant nextDue) implements UpkeepCommand {}
}
