package nl.situatiebeeld.contracts.request;

import org.jspecify.annotations.Nullable;

/**
 * Who is asked.
 *
 * @param organisation partner id or region code
 * @param role the role in that organisation that is asked, if one is meant
 */
public record Addressee(String organisation, @Nullable String role) {}
