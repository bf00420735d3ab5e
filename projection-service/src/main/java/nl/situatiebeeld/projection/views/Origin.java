package nl.situatiebeeld.projection.views;

/**
 * What a fact was adopted from (F8).
 *
 * @param fact its id
 * @param version the version that was taken
 */
public record Origin(String fact, int version) {}
