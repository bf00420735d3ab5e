package nl.situatiebeeld.partner.upkeep;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.contracts.partner.ContactFunction;
import nl.situatiebeeld.contracts.partner.UpkeepEvent;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ContactPointRemoved;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ContactPointSet;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ReviewHeld;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ReviewPlanned;
import nl.situatiebeeld.partner.terms.Given;
import nl.situatiebeeld.partner.terms.Standings;
import nl.situatiebeeld.partner.terms.Terms;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.HoldReview;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.PlanReview;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.RemoveContact;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.SetContact;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** The rules of contact points (P10) and reviews (P9); pure. */
public final class UpkeepDecision {

  private UpkeepDecision() {}

  /**
   * Decides.
   *
   * @param contacts ids of the contact points that are there
   * @param adoptionRegion the region that acts for the others, if there is one
   * @throws RefusedException with an {@link UpkeepRefusal}
   */
  public static UpkeepEvent decide(
      UpkeepCommand command,
      Terms terms,
      Set<String> contacts,
      @Nullable String adoptionRegion,
      Given given) {
    Standings.requireOwnRegion(terms, adoptionRegion, given);
    return switch (command) {
      case SetContact set -> set(set, terms, contacts, given);
      case RemoveContact remove -> remove(remove, terms, contacts, given);
      case PlanReview plan -> {
        requireAhead(plan.due(), given.now());
        yield new ReviewPlanned(terms.partnerId(), terms.agreementId(), plan.due(), given.by());
      }
      case HoldReview review -> hold(review, terms, given);
    };
  }

  /** The ids of the contact points after an event. */
  public static Set<String> evolve(Set<String> contacts, UpkeepEvent event) {
    return switch (event) {
      case ContactPointSet set -> {
        Set<String> more = new HashSet<>(contacts);
        more.add(set.contactId());
        yield Set.copyOf(more);
      }
      case ContactPointRemoved removed -> {
        Set<String> fewer = new HashSet<>(contacts);
        fewer.remove(removed.contactId());
        yield Set.copyOf(fewer);
      }
      case ReviewPlanned planned -> contacts;
      case ReviewHeld held -> contacts;
    };
  }

  private static UpkeepEvent set(SetContact set, Terms terms, Set<String> contacts, Given given) {
    List<ContactFunction> functions = ContactRules.functions(terms.profile(), set.kind());
    if (!functions.contains(set.function())) { // P10
      throw new RefusedException(
          UpkeepRefusal.CONTACT_FUNCTION_NOT_OF_PROFILE,
          "Take one of the named functions.",
          Map.of("profile", terms.profile(), "functions", functions));
    }
    if (ContactRules.onCall(terms.profile()) && !set.onCall()) {
      throw new RefusedException(
          UpkeepRefusal.CONTACT_MUST_BE_ON_CALL,
          "Name a function that answers at any hour.",
          Map.of("profile", terms.profile()));
    }
    int most = given.settings().maxEntries();
    if (!contacts.contains(set.contactId()) && contacts.size() >= most) {
      throw new RefusedException(
          UpkeepRefusal.TOO_MANY_CONTACTS, "Remove one first; at most " + most + " are kept.");
    }
    return new ContactPointSet(
        terms.partnerId(),
        terms.agreementId(),
        set.contactId(),
        set.kind(),
        set.function(),
        set.reachableAt(),
        set.onCall(),
        given.by());
  }

  private static UpkeepEvent remove(
      RemoveContact remove, Terms terms, Set<String> contacts, Given given) {
    if (!contacts.contains(remove.contactId())) {
      throw new RefusedException(
          UpkeepRefusal.CONTACT_UNKNOWN, "Take the id of a contact point of this agreement.");
    }
    return new ContactPointRemoved(
        terms.partnerId(), terms.agreementId(), remove.contactId(), given.by());
  }

  private static UpkeepEvent hold(HoldReview review, Terms terms, Given given) {
    if (review.heldAt().isAfter(given.now())) {
      throw new RefusedException(UpkeepRefusal.REVIEW_IN_FUTURE, "Record it once it was held.");
    }
    requireAhead(review.nextDue(), given.now()); // P9: it recurs
    return new ReviewHeld(
        terms.partnerId(),
        terms.agreementId(),
        review.heldAt(),
        review.findings(),
        review.nextDue(),
        given.by());
  }

  private static void requireAhead(Instant due, Instant now) {
    if (!due.isAfter(now)) { // P9: what is planned lies ahead
      throw new RefusedException(UpkeepRefusal.REVIEW_NOT_AHEAD, "Give a date to come.");
    }
  }
}
