package nl.situatiebeeld.situation.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.situatiebeeld.platform.evidence.PublicKeys;
import nl.situatiebeeld.platform.evidence.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * The key in use and those before it. They come from files alone: a key that stood in the database
 * could be put there by who wants a changed log to be believed.
 *
 * @param inUse signs
 * @param publicPem the public key in use, then the former ones
 * @param trusted the same, to check signatures
 */
public record SealingKeys(SigningKey inUse, String publicPem, PublicKeys trusted) {

  /**
   * Reads them.
   *
   * @throws IllegalStateException when there is no key to sign with: then nothing is to be started
   */
  static SealingKeys of(SealingSettings settings) {
    Path file = settings.privateKeyFile();
    if (file == null) {
      throw new IllegalStateException(
          "situatiebeeld.sealing.private-key-file is not set, so situations cannot be sealed."
              + " Make a key: openssl genpkey -algorithm ed25519 -out FILE");
    }
    try {
      SigningKey key = SigningKey.read(read("private-key-file", file));
      String pem = key.publicPem() + former(settings.formerKeysFile());
      return new SealingKeys(key, pem, PublicKeys.read(pem));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("A file of keys for sealing is off: " + e.getMessage(), e);
    }
  }

  private static String former(@Nullable Path file) {
    if (file == null) {
      return "";
    }
    String pem = read("former-keys-file", file);
    PublicKeys.read(pem);
    return pem;
  }

  private static String read(String setting, Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(
          "situatiebeeld.sealing." + setting + " names a file that cannot be read: " + file, e);
    }
  }
}
