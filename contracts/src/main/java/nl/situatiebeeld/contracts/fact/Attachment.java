package nl.situatiebeeld.contracts.fact;

/**
 * A document that belongs to a fact; it is kept apart from the events and known by its content.
 *
 * @param hash SHA-256 of the content, 64 hexadecimal digits in lower case
 * @param mediaType such as {@code image/jpeg}
 * @param size of the content, in bytes
 * @param name under which it was handed in
 */
public record Attachment(String hash, String mediaType, int size, String name) {}
