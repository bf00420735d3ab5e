package nl.situatiebeeld.platform.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys in text (RFC 7468), as openssl writes them. */
final class Pem {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]{1,40})-----\\s+([A-Za-z0-9+/=\\s]+?)-----END \\1-----");

  private Pem() {}

  /** The blocks of this kind, decoded. */
  static List<byte[]> read(String kind, String text) {
    List<byte[]> blocks = new ArrayList<>();
    Matcher found = BLOCK.matcher(text);
    while (found.find()) {
      if (found.group(1).equals(kind)) {
        blocks.add(Base64.getMimeDecoder().decode(found.group(2)));
      }
    }
    return blocks;
  }

  static String write(String kind, byte[] key) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(key);
    return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
  }
}
