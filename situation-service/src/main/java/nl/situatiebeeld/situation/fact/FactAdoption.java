package nl.situatiebeeld.situation.fact;

import java.util.HashSet;
import java.util.Set;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAdopted;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.situation.fact.FactCommand.AdoptFact;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import nl.situatiebeeld.situation.standing.StandingRules;

/** A region takes another's fact into its own picture (F8). */
final class FactAdoption {

  private FactAdoption() {}

  static FactEvent adopt(String factId, AdoptFact adopt, Circumstances c) {
    FactRights.adopting(c.standpoint(), c.party());
    Living origin = origin(adopt.origin(), c);
    StandingRules.open(c.situation());
    FactDecider.refuseUnless(
        adopt.situationId() == null || adopt.situationId().equals(origin.situationId()),
        FactRefusal.ADOPTED_ELSEWHERE);
    FactDecider.accepted(origin);
    String region = c.party().organisation();
    FactDecider.refuseUnless(!origin.owner().equals(region), FactRefusal.ADOPTS_ITS_OWN);
    FactDecider.refuseUnless(!c.adopted(), FactRefusal.ALREADY_ADOPTED);
    return new FactAdopted(
        c.situation().situationId(),
        factId,
        1,
        region,
        origin.content(), // F8: with its label, so that nobody sees more by it
        adopt.origin(),
        origin.version(),
        adopt.reason(),
        c.party().actor());
  }

  private static Living origin(String id, Circumstances c) {
    return switch (c.otherFact().apply(id)) {
      case Unreported none -> throw FactDecider.notFound();
      case Living fact -> seen(fact, c);
      case Ended fact -> throw FactDecider.ended(seen(fact.last(), c), fact.status());
    };
  }

  private static Living seen(Living fact, Circumstances c) {
    boolean here = fact.situationId().equals(c.situation().situationId());
    if (!here || !fact.seenFrom(c.standpoint(), c.party().organisation())) {
      throw FactDecider.notFound();
    }
    return fact;
  }

  /** Refuses a version of an adopted fact that more may read than the fact that it came from. */
  static void refuseWider(FactContent content, Living fact, Circumstances c) {
    String id = fact.origin();
    if (id == null) {
      return;
    }
    Living origin = switch (c.otherFact().apply(id)) {
      case Unreported none -> throw new IllegalStateException("adopted from nothing");
      case Living living -> living;
      case Ended ended -> ended.last();
    };
    FactDecider.refuseUnless( // F8
        within(content, origin.content(), origin.owner()), FactRefusal.ADOPTION_WIDENED);
  }

  private static boolean within(FactContent content, FactContent origin, String owner) {
    return switch (origin.sensitivity()) {
      case OPEN -> true;
      case SHARED -> content.sensitivity() != Sensitivity.OPEN;
      case SOURCE_DATA -> content.sensitivity() == Sensitivity.SOURCE_DATA;
      case RESTRICTED -> {
        Set<String> readers = new HashSet<>(origin.addressedTo());
        readers.add(owner);
        yield content.sensitivity() == Sensitivity.RESTRICTED
            && readers.containsAll(content.addressedTo());
      }
    };
  }
}
