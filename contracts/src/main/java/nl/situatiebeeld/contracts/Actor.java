package nl.situatiebeeld.contracts;

/**
 * Who did it, as far as history needs to know: never a person's name.
 *
 * @param organisation partner id or region code
 * @param role the role in which it was done, such as {@code information-manager}
 */
public record Actor(String organisation, String role) {}
