package nl.situatiebeeld.projection.reading;

import nl.situatiebeeld.projection.visibility.Eyes;

/** Sequences during which a caller had the same eyes. */
public record Period(Span span, Eyes eyes) {}
