package nl.situatiebeeld.contracts.fact;

/** A fact as one of its versions says it. */
public record FactVersion(String factId, int version) {}
