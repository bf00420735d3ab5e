package nl.situatiebeeld.platform.command;

/**
 * What makes a repeated request recognisable.
 *
 * @param scope whose key it is: caller and organisation
 * @param key the {@code Idempotency-Key}
 * @param fingerprint SHA-256 in hexadecimal over method, path, query, {@code If-Match} and body
 */
public record Idempotency(String scope, String key, String fingerprint) {}
