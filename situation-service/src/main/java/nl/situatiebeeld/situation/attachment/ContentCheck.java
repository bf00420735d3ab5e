package nl.situatiebeeld.situation.attachment;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.situatiebeeld.platform.problem.RefusedException;

/**
 * Looks at content as it passes by, whether it is of the type that was given. The list says what is
 * accepted; all that can be executed or unpacked is not on it (HTML, SVG, archives, office files).
 */
interface ContentCheck {

  /** The accepted types. */
  Map<String, Supplier<ContentCheck>> ACCEPTED = Map.of(
      "application/pdf",
      () -> new Opening("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
      "image/png",
      () -> new Opening(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
      "image/jpeg",
      () -> new Opening(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
      "text/plain",
      PlainTextCheck::new,
      "text/csv",
      PlainTextCheck::new,
      "application/geo+json",
      GeoJsonCheck::new);

  /**
   * The next bytes.
   *
   * @throws RefusedException when they cannot be of the type
   */
  void next(byte[] bytes, int length);

  /**
   * There are no more.
   *
   * @throws RefusedException when something is missing
   */
  void end();

  /** The type without its parameters, if it is accepted. */
  static String accepted(String given) {
    String type = given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!ACCEPTED.containsKey(type)) {
      throw new RefusedException(
          AttachmentRefusal.MEDIA_TYPE_NOT_ALLOWED,
          "Send one of " + String.join(", ", ACCEPTED.keySet().stream().sorted().toList()) + ".");
    }
    return type;
  }

  /** A look at content of this accepted type. */
  static ContentCheck of(String accepted) {
    return java.util.Objects.requireNonNull(ACCEPTED.get(accepted)).get();
  }

  /** The refusal of content that is something else. */
  static RefusedException otherwise() {
    return new RefusedException(
        AttachmentRefusal.CONTENT_NOT_OF_TYPE, "Send the type that the content really has.");
  }

  /** Content that begins with these bytes. */
  final class Opening implements ContentCheck {

    private final byte[] magic;
    private int seen;

    Opening(byte[] magic) {
      this.magic = magic;
    }

    @Override
    public void next(byte[] bytes, int length) {
      for (int i = 0; i < length && seen < magic.length; i++, seen++) {
        if (bytes[i] != magic[seen]) {
          throw otherwise();
        }
      }
    }

    @Override
    public void end() {
      if (seen < magic.length) {
        throw otherwise();
      }
    }
  }
}
