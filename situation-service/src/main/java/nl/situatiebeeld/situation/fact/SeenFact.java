package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.contracts.fact.FactStatus;

/**
 * A fact as someone may know of it who does something about it elsewhere.
 *
 * @param version as it stands, or stood last
 * @param owner the organisation whose fact it is
 */
public record SeenFact(String factId, int version, String owner, FactStatus status) {}
