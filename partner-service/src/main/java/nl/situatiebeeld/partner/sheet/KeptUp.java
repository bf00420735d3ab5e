package nl.situatiebeeld.partner.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.partner.ContactFunction;
import nl.situatiebeeld.contracts.partner.ContactKind;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ContactPointRemoved;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ContactPointSet;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ReviewHeld;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ReviewPlanned;
import org.jspecify.annotations.Nullable;

/**
 * Reviews (P9) and contact points (P10).
 *
 * @param reviewDue until when to look at it next; null when nothing is planned
 * @param lastReview the latest one; null when there was none
 */
public record KeptUp(
    @Nullable Instant reviewDue, @Nullable Review lastReview, List<Contact> contacts) {

  static final KeptUp NOTHING = new KeptUp(null, null, List.of());

  /** A review that was held. */
  public record Review(Instant heldAt, String findings) {}

  /** A contact point. */
  public record Contact(
      String id, ContactKind kind, ContactFunction function, String reachableAt, boolean onCall) {}

  KeptUp evolve(UpkeepEvent event) {
    return switch (event) {
      case ReviewPlanned e -> new KeptUp(e.due(), lastReview, contacts);
      case ReviewHeld e -> new KeptUp(e.nextDue(), new Review(e.heldAt(), e.findings()), contacts);
      case ContactPointSet e -> {
        List<Contact> after = without(e.contactId());
        after.add(new Contact(e.contactId(), e.kind(), e.function(), e.reachableAt(), e.onCall()));
        yield new KeptUp(reviewDue, lastReview, after);
      }
      case ContactPointRemoved e -> new KeptUp(reviewDue, lastReview, without(e.contactId()));
    };
  }

  private List<Contact> without(String id) {
    List<Contact> left = new ArrayList<>(contacts);
    left.removeIf(contact -> contact.id().equals(id));
    return left;
  }
}
