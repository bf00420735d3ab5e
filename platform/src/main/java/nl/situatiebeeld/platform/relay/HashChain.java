package nl.situatiebeeld.platform.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The chain of a stream (rule E7): each hash is SHA-256 over the hash before it, a line feed, and
 * the canonical JSON (RFC 8785) of the event with its place.
 */
public final class HashChain {

  /** What stands before the first hash. */
  public static final String START = "0".repeat(64);

  private HashChain() {}

  static String next(String previous, StoredEvent event, long sequence, Instant recordedAt) {
    return next(previous, canonical(event, sequence, recordedAt));
  }

  /** The hash of a link, in hexadecimal, from the one before it and the event's canonical JSON. */
  public static String next(String previous, String canonicalEvent) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((previous + "\n" + canonicalEvent).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Canonical form of a JSON text (RFC 8785). */
  public static String canonical(String json) {
    try {
      return new JsonCanonicalizer(json).getEncodedString();
    } catch (IOException e) {
      throw new IllegalStateException("stored JSON cannot be brought to canonical form", e);
    }
  }

  static String canonical(StoredEvent event, long sequence, Instant recordedAt) {
    return canonical(
        event.canonicalData(),
        event.eventId(),
        event.name(),
        recordedAt,
        event.revision(),
        sequence,
        event.stream(),
        event.subject());
  }

  /** Canonical form of an event with its place, from the canonical form of its data. */
  // names in order and values that need no escape, so this is canonical as it stands
  public static String canonical(
      String canonicalData,
      String id,
      String name,
      Instant recordedAt,
      int revision,
      long sequence,
      String stream,
      String subject) {
    return "{\"data\":" + canonicalData
        + ",\"id\":\"" + id
        + "\",\"name\":\"" + name
        + "\",\"recordedAt\":\"" + recordedAt
        + "\",\"revision\":" + revision
        + ",\"sequence\":" + sequence
        + ",\"stream\":\"" + stream
        + "\",\"subject\":\"" + subject
        + "\"}";
  }
}
