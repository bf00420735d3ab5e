package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAccepted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactDisclosed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactRejected;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.participation.Rights.Reading;
import nl.situatiebeeld.situation.fact.FactCommand.AcceptFact;
import nl.situatiebeeld.situation.fact.FactCommand.DiscloseFact;
import nl.situatiebeeld.situation.fact.FactCommand.RejectFact;
import nl.situatiebeeld.situation.fact.FactState.Living;

/** What the leading region decides about facts of others (F2, V3, V6). */
final class FactDirecting {

  private FactDirecting() {}

  static FactEvent accept(AcceptFact accept, Living fact, Circumstances c) {
    FactDecider.refuseUnless(fact.status() == FactStatus.PROPOSED, FactRefusal.NOT_A_PROPOSAL);
    return new FactAccepted(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        accept.reason(),
        c.party().actor());
  }

  static FactEvent reject(RejectFact reject, Living fact, Circumstances c) {
    FactDecider.refuseUnless(fact.status() == FactStatus.PROPOSED, FactRefusal.NOT_A_PROPOSAL);
    return new FactRejected(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        reject.reason(),
        c.party().actor());
  }

  static FactEvent disclose(DiscloseFact disclose, Living fact, Circumstances c) { // V3
    FactDecider.accepted(fact);
    boolean reads = c.other()
        .filter(p -> p.partnerId().equals(disclose.partnerId()) && p.takesPart(c.moment()))
        .map(p -> p.rights() != null && p.rights().reading() == Reading.DISCLOSED)
        .orElse(false);
    boolean label = // V4: a disclosure does not widen what the label narrows
        switch (fact.content().sensitivity()) {
          case OPEN, SHARED -> true;
          case RESTRICTED -> fact.content().addressedTo().contains(disclose.partnerId());
          case SOURCE_DATA -> false;
        };
    FactDecider.refuseUnless(reads && label, FactRefusal.NOT_DISCLOSABLE);
    FactDecider.refuseUnless(
        !fact.disclosedTo().contains(disclose.partnerId()), FactRefusal.ALREADY_DISCLOSED);
    return new FactDisclosed(
        fact.situationId(),
        fact.factId(),
        fact.version(),
        disclose.partnerId(),
        disclose.reason(),
        c.party().actor());
  }
}
