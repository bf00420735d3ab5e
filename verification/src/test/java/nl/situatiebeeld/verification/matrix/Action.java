package nl.situatiebeeld.verification.matrix;

import java.util.Locale;
import java.util.Map;

/** What can be done to a fact, and how it is asked. */
enum Action {
  UPDATE("", Map.of()),
  RETRACT("retraction", Map.of("reason", "vergissing")),
  SUPERSEDE("supersession", Map.of("reason", "beter bekend")),
  VERIFY("verification", Map.of("method", "gebeld")),
  CONFIRM("confirmations", Map.of()),
  DISPUTE("disputes", Map.of("reason", "anders gezien")),
  ACCEPT("acceptance", Map.of()),
  REJECT("rejection", Map.of("reason", "niet te plaatsen")),
  DISCLOSE("disclosures", Map.of("reason", "nodig", "partnerId", Cast.AD_HOC_ACTIVE));

  private final String path;
  private final Map<String, String> body;

  Action(String path, Map<String, String> body) {
    this.path = path;
    this.body = body;
  }

  /** As the tables call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String path() {
    return path;
  }

  Map<String, String> body() {
    return body;
  }
}
