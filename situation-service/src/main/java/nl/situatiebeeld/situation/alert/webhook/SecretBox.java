package nl.situatiebeeld.situation.alert.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets encrypted where they are stored, by AES-256-GCM: whoever reads the table can sign
 * nothing. What is sealed for one owner opens for no other. Each sealed text names the key that
 * made it, so that keys can follow one another.
 */
final class SecretBox {

  /** How long a key is. */
  static final int KEY_BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int NAME_BYTES = 4;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String newest;
  private final SecureRandom random = new SecureRandom();

  /**
   * A box.
   *
   * @param keys in base64, the newest first: it seals, all of them open
   * @throws IllegalStateException when there is none, or one is no key: the service does not start
   */
  SecretBox(List<String> keys) {
    if (keys.isEmpty()) {
      throw new IllegalStateException("situatiebeeld.alerts.webhook.keys is missing: give "
          + KEY_BYTES + " random bytes in base64, as 'openssl rand -base64 32' makes them");
    }
    keys.forEach(key -> this.keys.put(name(bytes(key)), new SecretKeySpec(bytes(key), "AES")));
    this.newest = name(bytes(keys.getFirst()));
  }

  private static byte[] bytes(String key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key);
      if (bytes.length == KEY_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // told below, without the key itself
    }
    throw new IllegalStateException("situatiebeeld.alerts.webhook.keys holds one that is not "
        + KEY_BYTES + " bytes in base64");
  }

  private static String name(byte[] key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The secret as it may be stored: the key's name, and what only that key opens. */
  String seal(String owner, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, newest, owner, nonce, secret.getBytes(UTF_8));
    byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
    return newest + "." + Base64.getEncoder().encodeToString(both);
  }

  /**
   * The secret again.
   *
   * @throws IllegalStateException when its key is not here any more, or it was sealed for another
   */
  String open(String owner, String sealed) {
    int dot = sealed.indexOf('.');
    byte[] both = Base64.getDecoder().decode(sealed.substring(dot + 1));
    byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
    return new String(
        run(Cipher.DECRYPT_MODE, sealed.substring(0, dot), owner, nonce, rest), UTF_8);
  }

  /** Whether a newer key has come since this was sealed. */
  boolean isOld(String sealed) {
    return !sealed.startsWith(newest + ".");
  }

  private byte[] run(int mode, String keyName, String owner, byte[] nonce, byte[] text) {
    SecretKeySpec key = keys.get(keyName);
    if (key == null) {
      throw new IllegalStateException("a webhook's secret was sealed by a key that is not here");
    }
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a webhook's secret does not open", e);
    }
  }
}
