package nl.situatiebeeld.platform.evidence;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Ed25519 (RFC 8032), and signatures in text: 128 lower-case hexadecimal digits. */
final class Signatures {

  static final String ALGORITHM = "Ed25519";
  static final int BYTES = 64;

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{128}");

  private Signatures() {}

  static byte[] sign(PrivateKey key, byte[] data) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key cannot sign", e);
    }
  }

  static boolean holds(PublicKey key, byte[] data, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(data);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // not in the form of a signature
    }
  }

  static String hex(byte[] signature) {
    return HexFormat.of().formatHex(signature);
  }

  static boolean isHex(String text) {
    return HEX.matcher(text).matches();
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
