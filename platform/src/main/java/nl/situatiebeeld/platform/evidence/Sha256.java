package nl.situatiebeeld.platform.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256, and its form in text: 64 lower-case hexadecimal digits. */
public final class Sha256 {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /** Bytes of a hash. */
  static final int BYTES = 32;

  private Sha256() {}

  /** A digest to be fed piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The hash of these parts, one behind the other. */
  public static byte[] of(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** The hash in text. */
  public static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /** Whether this is a hash in text, in the one form that there is. */
  public static boolean isHex(String text) {
    return HEX.matcher(text).matches();
  }

  /** The hash that this text stands for. */
  public static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
