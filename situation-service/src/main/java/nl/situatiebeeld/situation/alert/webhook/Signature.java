package nl.situatiebeeld.situation.alert.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the Standard Webhooks specification has it: HMAC-SHA256 over id, time and body. */
final class Signature {

  /** What a secret begins with. */
  static final String SECRET_PREFIX = "whsec_";

  private Signature() {}

  /**
   * The header {@code webhook-signature}: one signature for each secret, so that a receiver may
   * change from one to the next in its own time.
   */
  static String header(List<String> secrets, String id, long timestamp, String body) {
    return secrets.stream()
        .map(secret -> "v1," + sign(secret, id + "." + timestamp + "." + body))
        .collect(Collectors.joining(" "));
  }

  private static String sign(String secret, String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
