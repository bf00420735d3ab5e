package nl.situatiebeeld.situation.basis;

/**
 * How a fact stands for someone who may see it.
 *
 * @param version its latest
 * @param ended retracted, superseded or rejected
 */
public record KnownFact(int version, boolean ended) {}
