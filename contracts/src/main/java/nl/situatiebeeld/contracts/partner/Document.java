package nl.situatiebeeld.contracts.partner;

/**
 * A document that is kept elsewhere.
 *
 * @param title what it is called
 * @param reference where to find it: an address or a number in an archive
 */
public record Document(String title, String reference) {}
