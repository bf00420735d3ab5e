package nl.situatiebeeld.platform.evidence;

import java.time.Instant;

/**
 * What an archive is evidence of.
 *
 * @param format {@link #FORMAT}
 * @param version of the format
 * @param situation its id
 * @param events how many, from the first on
 * @param head hash of the last of them
 * @param key id of the key that signs the manifest
 * @param madeAt when it was made
 */
public record Subject(
    String format,
    int version,
    String situation,
    long events,
    String head,
    String key,
    Instant madeAt) {

  /** The name of the format. */
  public static final String FORMAT = "situatiebeeld-evidence";

  /** The version that is written and checked today. */
  public static final int VERSION = 1;

  /** In today's format. */
  public static Subject of(
      String situation, long events, String head, SigningKey key, Instant madeAt) {
    return new Subject(FORMAT, VERSION, situation, events, head, key.id(), madeAt);
  }
}
