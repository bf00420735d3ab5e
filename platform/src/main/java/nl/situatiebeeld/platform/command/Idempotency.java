package nl.situatiebeeld.platform.command;

import java.util.Arrays;

/**
 * What makes a repeated request recognisable.
 *
 * @param scope whose key it is: caller and organisation
 * @param key the {@code Idempotency-Key}
 * @param fingerprint SHA-256 over method, path, query, {@code If-Match} and body
 */
public record Idempotency(String scope, String key, byte[] fingerprint) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Idempotency o
        && scope.equals(o.scope)
        && key.equals(o.key)
        && Arrays.equals(fingerprint, o.fingerprint);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fingerprint);
  }

  @Override
  public String toString() {
    return "Idempotency[" + key + "]";
  }
}
