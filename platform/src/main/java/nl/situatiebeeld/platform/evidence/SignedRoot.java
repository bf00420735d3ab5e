package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A root of the tree, signed.
 *
 * @param size leaves under it
 * @param root hash over them, in hexadecimal
 * @param at when it was signed, to the microsecond
 * @param key id of the key
 * @param signature over {@link #text}, in hexadecimal
 */
public record SignedRoot(long size, String root, Instant at, String key, String signature) {

  // never the beginning of a manifest, which the same key signs
  private static final String TITLE = "situatiebeeld root 1\n";

  /** Signs a root. */
  public static SignedRoot of(long size, byte[] root, Instant at, SigningKey key) {
    Instant moment = at.truncatedTo(ChronoUnit.MICROS);
    String hash = Sha256.hex(root);
    return new SignedRoot(
        size, hash, moment, key.id(), Signatures.hex(key.sign(text(size, hash, moment))));
  }

  /** What is signed. */
  public byte[] text() {
    return text(size, root, at);
  }

  private static byte[] text(long size, String root, Instant at) {
    return (TITLE + size + "\n" + root + "\n" + at + "\n").getBytes(UTF_8);
  }

  /** Whether one of these keys signed it. */
  public boolean signedBy(PublicKeys keys) {
    return Signatures.isHex(signature) && keys.signed(key, text(), Signatures.bytes(signature));
  }
}
