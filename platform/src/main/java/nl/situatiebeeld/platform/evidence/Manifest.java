package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import nl.situatiebeeld.platform.json.Json;

/**
 * What an archive holds: signed, so that nothing in it can be another, be missing or be added.
 *
 * @param subject what it is evidence of
 * @param files all but the manifest and its signature, in the order of the archive
 */
record Manifest(Subject subject, List<Listed> files) {

  static final String FILE = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String SUMS = "SHA256SUMS";

  /** A file with its size in bytes and its SHA-256. */
  record Listed(String name, long bytes, String sha256) {}

  byte[] bytes() {
    return Json.mapper().writeValueAsBytes(this);
  }

  /** The list as sha256sum reads it. */
  static String sums(List<Listed> files) {
    return files.stream()
        .map(file -> file.sha256() + "  " + file.name() + "\n")
        .collect(Collectors.joining());
  }

  static Manifest read(byte[] bytes) {
    return Json.mapper().readValue(new String(bytes, UTF_8), Manifest.class);
  }
}
