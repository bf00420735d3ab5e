package nl.situatiebeeld.situation.fact;

import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;

/**
 * What a fact refers to. To who refers, it must be there: a fact of another situation, or one that
 * is withheld, is as unknown as one that never was (V5).
 */
final class FactReferences {

  private FactReferences() {}

  /** Refuses foundations that are not there; those that it had before were looked at then. */
  static void restsOn(String factId, List<String> ids, List<String> before, Circumstances c) {
    for (String id : ids) {
      FactDecider.refuseUnless(!id.equals(factId), FactRefusal.REFERS_TO_ITSELF);
      FactDecider.refuseUnless(
          before.contains(id) || there(id, c).isPresent(), FactRefusal.REFERENCE_UNKNOWN);
    }
  }

  /** Refuses what does not stand beside the fact. */
  static void contradicts(String id, Living fact, Circumstances c) {
    FactDecider.refuseUnless(!id.equals(fact.factId()), FactRefusal.REFERS_TO_ITSELF);
    FactDecider.refuseUnless(there(id, c).isPresent(), FactRefusal.REFERENCE_UNKNOWN);
  }

  /** Refuses what cannot stand in the fact's place: the picture would lose it in silence. */
  static void supersedes(String id, Living fact, Circumstances c) {
    contradicts(id, fact, c);
    boolean inPicture =
        c.otherFact().apply(id) instanceof Living other && other.status() != FactStatus.PROPOSED;
    FactDecider.refuseUnless(inPicture, FactRefusal.NOT_IN_PICTURE);
  }

  /** The fact from which another follows; refuses what is not there, and what ended (F7). */
  static Living causes(String id, String effect, Circumstances c) {
    FactDecider.refuseUnless(!id.equals(effect), FactRefusal.REFERS_TO_ITSELF);
    Living cause = known(id, c);
    FactDecider.refuseUnless(c.otherFact().apply(id) instanceof Living, FactRefusal.CAUSE_ENDED);
    return cause;
  }

  /** The fact of this id, as it stands or stood last; refuses what is not there. */
  static Living known(String id, Circumstances c) {
    return there(id, c)
        .orElseThrow(() -> new RefusedException(
            FactRefusal.REFERENCE_UNKNOWN, "Check the id of the fact that is referred to."));
  }

  private static Optional<Living> there(String id, Circumstances c) {
    Optional<Living> fact = switch (c.otherFact().apply(id)) {
      case Unreported none -> Optional.empty();
      case Living living -> Optional.of(living);
      case Ended ended -> Optional.of(ended.last());
    };
    return fact.filter(f -> f.situationId().equals(c.situation().situationId()))
        .filter(f -> f.seenFrom(c.standpoint(), c.party().organisation()));
  }
}
