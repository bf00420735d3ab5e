package nl.situatiebeeld.platform.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Public keys that are trusted: the one in use, and perhaps those before it. */
public final class PublicKeys {

  /** What a block of a key is called in text. */
  static final String KIND = "PUBLIC KEY";

  private static final int ID_LENGTH = 16;

  private final Map<String, PublicKey> byId = new LinkedHashMap<>();

  private PublicKeys() {}

  /**
   * The keys in a text, one block behind the other.
   *
   * @throws IllegalArgumentException when there is none, or one that is not of Ed25519
   */
  public static PublicKeys read(String pem) {
    PublicKeys keys = new PublicKeys();
    try {
      KeyFactory factory = KeyFactory.getInstance(Signatures.ALGORITHM);
      for (byte[] block : Pem.read(KIND, pem)) {
        PublicKey key = factory.generatePublic(new X509EncodedKeySpec(block));
        keys.byId.put(id(key), key);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a public key of Ed25519", e);
    }
    if (keys.byId.isEmpty()) {
      throw new IllegalArgumentException("no public key in PEM");
    }
    return keys;
  }

  /** The key's id: the first 64 bits of the hash over its encoded form. */
  static String id(PublicKey key) {
    return Sha256.hex(Sha256.of(key.getEncoded())).substring(0, ID_LENGTH);
  }

  /** Their ids. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /** Whether the key of this id is among them and signed this. */
  public boolean signed(String id, byte[] data, byte[] signature) {
    PublicKey key = byId.get(id);
    return key != null && Signatures.holds(key, data, signature);
  }
}
