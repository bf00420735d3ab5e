package nl.situatiebeeld.projection.views;

import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.fact.FactEvent;

/**
 * That one fact follows from another, or names it.
 *
 * @param from id of the fact that is named
 * @param to id of the fact that names it
 */
record LinkState(String situationId, LinkKind kind, String from, String to) {

  String id() {
    return kind + " " + from + " " + to;
  }

  /** Folds one event into the links of its fact; {@code fact} is how it stands after the event. */
  static void fold(Ledger<LinkState> links, FactEvent event, FactState fact, Place at) {
    if (event instanceof FactEvent.FactEffectLinked e) { // F7
      begin(links, effect(e, e.cause()), at);
    } else if (event instanceof FactEvent.FactEffectUnlinked e) {
      links.ends(effect(e, e.cause()).id(), at);
    } else {
      follow(links, fact, at);
    }
  }

  private static LinkState effect(FactEvent e, String cause) {
    return new LinkState(e.situationId(), LinkKind.EFFECT, cause, e.factId());
  }

  // what it names it names as long as it stands; a fact that ended is nothing's effect any more
  private static void follow(Ledger<LinkState> links, FactState fact, Place at) {
    List<LinkState> named = named(fact);
    for (String id : links.standing()) {
      LinkState link = links.known(id);
      boolean stays = link.kind() == LinkKind.EFFECT && !fact.status().ended();
      if (link.to().equals(fact.factId()) && !stays && !named.contains(link)) {
        links.ends(id, at);
      }
    }
    named.forEach(link -> begin(links, link, at));
  }

  private static void begin(Ledger<LinkState> links, LinkState link, Place at) {
    if (links.now(link.id()) == null) {
      links.becomes(link.id(), link, at);
    }
  }

  private static List<LinkState> named(FactState fact) {
    List<LinkState> named = new ArrayList<>();
    if (fact.status().ended()) {
      return named;
    }
    for (Dispute dispute : fact.said().disputes()) {
      String other = dispute.contradictingFact();
      if (other != null) {
        named.add(
            new LinkState( // F4
                fact.situationId(), LinkKind.CONTRADICTION, other, fact.factId()));
      }
    }
    Origin origin = fact.ties().origin();
    if (origin != null) {
      named.add(
          new LinkState( // F8
              fact.situationId(), LinkKind.ADOPTION, origin.fact(), fact.factId()));
    }
    return named;
  }
}
