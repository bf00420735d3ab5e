package nl.situatiebeeld.situation.fact;

import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactEffectLinked;
import nl.situatiebeeld.contracts.fact.FactEvent.FactEffectUnlinked;
import nl.situatiebeeld.situation.fact.FactCommand.LinkCause;
import nl.situatiebeeld.situation.fact.FactCommand.ReportFact;
import nl.situatiebeeld.situation.fact.FactCommand.UnlinkCause;
import nl.situatiebeeld.situation.fact.FactState.Living;

/**
 * Cause and effect between facts, across partners (F7). Who links them sees both; a partner owns
 * one of them. No chain of effects ever leads back to where it began.
 */
final class FactEffects {

  /** Facts that are said to be an effect of one fact, at most. */
  static final int MAX_EFFECTS = 200;

  /** Links in one situation, at most: each new one is checked against all of them. */
  static final int MAX_LINKS = 5_000;

  /** How often the same two facts are linked, at most, with as many times unlinked between. */
  static final int MAX_TIMES = 10;

  private FactEffects() {}

  /** The links that a fact is reported with: nothing follows from it yet. */
  static List<FactEvent> of(String factId, ReportFact report, Circumstances c) {
    List<FactEvent> events = new ArrayList<>();
    if (!report.effectOf().isEmpty()) {
      refuseCrowd(0, report.effectOf().size(), c);
    }
    for (String cause : report.effectOf()) {
      cause(cause, factId, c);
      events.add(new FactEffectLinked(
          report.situationId(), factId, 1, cause, null, c.party().actor()));
    }
    return events;
  }

  static FactEvent link(LinkCause link, Living fact, Circumstances c) {
    Living cause = cause(link.cause(), fact.factId(), c);
    FactRights.owningOneOf(fact, cause, c.standpoint());
    FactDecider.refuseUnless(!fact.causes().contains(link.cause()), FactRefusal.LINKED_ALREADY);
    FactDecider.refuseUnless( // F7: an effect is not the cause of its own cause
        !cause.causes().contains(fact.factId()), FactRefusal.EFFECT_CYCLE);
    FactDecider.refuseUnless( // V5: the way back may lead by facts that are withheld
        !c.links().follows(link.cause(), fact.factId()), FactRefusal.LINK_NOT_POSSIBLE);
    FactDecider.refuseUnless( // F7: nobody fills the history of another's fact with one pair
        c.links().times(fact.factId(), link.cause()) < MAX_TIMES, FactRefusal.LINKED_TOO_OFTEN);
    refuseCrowd(fact.causes().size(), 1, c);
    return new FactEffectLinked(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        link.cause(),
        link.reason(),
        c.party().actor());
  }

  static FactEvent unlink(UnlinkCause unlink, Living fact, Circumstances c) {
    FactRights.owningOneOf(fact, FactReferences.known(unlink.cause(), c), c.standpoint());
    FactDecider.refuseUnless(fact.causes().contains(unlink.cause()), FactRefusal.NOT_LINKED);
    return new FactEffectUnlinked(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        unlink.cause(),
        unlink.reason(),
        c.party().actor());
  }

  private static Living cause(String id, String effect, Circumstances c) {
    Living cause = FactReferences.causes(id, effect, c);
    FactDecider.refuseUnless(c.links().effectsOf(id) < MAX_EFFECTS, FactRefusal.TOO_MANY_LINKS);
    return cause;
  }

  private static void refuseCrowd(int causes, int more, Circumstances c) {
    FactDecider.refuseUnless(
        causes + more <= Limits.CAUSES && c.links().all() + more <= MAX_LINKS,
        FactRefusal.TOO_MANY_LINKS);
  }
}
