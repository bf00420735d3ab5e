package nl.situatiebeeld.projection.views;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That one fact names another, so that it can be found from the other's side as well.
 *
 * @param from id of the fact that is named
 * @param to id of the fact that names it
 */
record LinkState(String situationId, LinkKind kind, String from, String to) {

  String id() {
    return kind + " " + from + " " + to;
  }

  /** What a fact names, by id of the link; nothing any more when it has ended. */
  static Map<String, LinkState> of(@Nullable FactState fact) {
    Map<String, LinkState> links = new LinkedHashMap<>();
    if (fact == null || fact.status().ended()) {
      return links;
    }
    fact.ties().causes().forEach(cause -> put(links, fact, LinkKind.EFFECT, cause)); // F7
    for (Dispute dispute : fact.said().disputes()) {
      if (dispute.contradictingFact() != null) {
        put(links, fact, LinkKind.CONTRADICTION, dispute.contradictingFact()); // F4
      }
    }
    Origin origin = fact.ties().origin();
    if (origin != null) {
      put(links, fact, LinkKind.ADOPTION, origin.fact()); // F8
    }
    return links;
  }

  private static void put(
      Map<String, LinkState> links, FactState fact, LinkKind kind, String from) {
    LinkState link = new LinkState(fact.situationId(), kind, from, fact.factId());
    links.put(link.id(), link);
  }
}
