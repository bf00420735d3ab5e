package nl.situatiebeeld.situation.basis;

/**
 * How a fact stands for someone who may see it.
 *
 * @param version its latest
 * @param ended retracted, superseded or rejected
 * @param theme code of its theme
 * @param forReaders whether its label and its state let all who read the picture see it (V4)
 */
public record KnownFact(int version, boolean ended, String theme, boolean forReaders) {}
