package nl.situatiebeeld.projection.reading;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a copy of a SitRep as it was first handed out (A3).
 *
 * @param sha256 of the document as canonical JSON, in hexadecimal
 * @param document that JSON; null when it was more than is kept
 */
public record IssuedCopy(String sha256, @Nullable String document) {}
