package nl.situatiebeeld.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The password, the clients' secrets and the signing key of one demo; made once, then kept with its
 * data.
 */
public final class DemoSecrets {

  /** The client by which people log in at the dashboard. */
  public static final String DASHBOARD = "dashboard";

  private static final String FILE = "secrets.properties";
  private static final String KEY_FILE = "signing-key.json";
  private static final String PASSWORD = "password";
  private static final String CLIENT = "client.";
  private static final String WEBHOOK_KEY = "webhook-key";
  private static final int KEY_BYTES = 32;
  // without letters and digits that look alike: people type it over
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 12;
  private static final int SECRET_LENGTH = 40;

  private final Path folder;
  private final Map<String, String> values;
  private final RSAKey signingKey;

  private DemoSecrets(Path folder, Map<String, String> values, RSAKey signingKey) {
    this.folder = folder;
    this.values = values;
    this.signingKey = signingKey;
  }

  /**
   * Reads the secrets, and makes those that are missing.
   *
   * @param folder where they are kept, readable by this user only
   * @return the secrets
   */
  public static DemoSecrets in(Path folder) {
    Path file = folder.resolve(FILE);
    Map<String, String> values = new TreeMap<>(readIfPresent(file));
    SecureRandom random = new SecureRandom();
    int before = values.size();
    values.computeIfAbsent(PASSWORD, key -> make(random, PASSWORD_LENGTH));
    values.computeIfAbsent(CLIENT + DASHBOARD, key -> make(random, SECRET_LENGTH));
    values.computeIfAbsent(WEBHOOK_KEY, key -> makeKey(random));
    for (DemoIdentity identity : DemoIdentity.ALL) {
      values.computeIfAbsent(CLIENT + identity.name(), key -> make(random, SECRET_LENGTH));
    }
    if (values.size() != before) {
      PrivateFile.write(file, text(values));
    }
    return new DemoSecrets(folder, Map.copyOf(values), signingKey(folder.resolve(KEY_FILE)));
  }

  private static String make(SecureRandom random, int length) {
    StringBuilder secret = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return secret.toString();
  }

  private static String makeKey(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static Map<String, String> readIfPresent(Path file) {
    return Files.exists(file) ? read(PrivateFile.read(file)) : Map.of();
  }

  private static Map<String, String> read(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name, "")));
  }

  private static String text(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static RSAKey signingKey(Path file) {
    try {
      if (Files.exists(file)) {
        return RSAKey.parse(PrivateFile.read(file));
      }
      RSAKey key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
      PrivateFile.write(file, key.toJSONString());
      return key;
    } catch (ParseException e) {
      throw new IllegalStateException("Not a signing key: " + file, e);
    } catch (JOSEException e) {
      throw new IllegalStateException("No RSA on this JDK", e);
    }
  }

  /**
   * The key by which secrets of partners' webhooks are kept.
   *
   * @return 32 bytes in base64
   */
  public String webhookKey() {
    return values.getOrDefault(WEBHOOK_KEY, "");
  }

  /**
   * The password of all people of this demo.
   *
   * @return password
   */
  public String password() {
    return values.getOrDefault(PASSWORD, "");
  }

  /**
   * A client's secret.
   *
   * @param client {@link #DASHBOARD} or the name of an identity
   * @return empty when there is no such client
   */
  public Optional<String> clientSecret(String client) {
    return Optional.ofNullable(values.get(CLIENT + client));
  }

  /**
   * The folder that they are kept in.
   *
   * @return folder
   */
  public Path folder() {
    return folder;
  }

  RSAKey signingKey() {
    return signingKey;
  }
}
