package nl.situatiebeeld.verification.matrix;

import java.util.Locale;
import java.util.Map;

/** What can be done to a fact, and how it is asked. */
enum Action {
  UPDATE(""),
  RETRACT("retraction"),
  SUPERSEDE("supersession"),
  VERIFY("verification"),
  CONFIRM("confirmations"),
  DISPUTE("disputes"),
  ACCEPT("acceptance"),
  REJECT("rejection"),
  DISCLOSE("disclosures"),
  SIGNAL("signals");

  private final String path;

  Action(String path) {
    this.path = path;
  }

  /** As the tables call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String path() {
    return path;
  }

  Map<String, String> body() {
    return switch (this) {
      case UPDATE, CONFIRM, ACCEPT -> Map.of();
      case VERIFY -> Map.of("method", "gebeld");
      case RETRACT, SUPERSEDE, DISPUTE, REJECT, SIGNAL -> Map.of("reason", "anders gezien");
      case DISCLOSE -> Map.of("reason", "nodig", "partnerId", Cast.AD_HOC_ACTIVE);
    };
  }
}
