package nl.situatiebeeld.situation.imports.cap;

import static nl.situatiebeeld.situation.imports.cap.ValueCheck.ADDRESS;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.CIRCLE;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.DECIMAL;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.IDENTITY;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.INTEGER;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.LANGUAGE;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.POLYGON;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.REFERENCES;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.SOME_TEXT;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.TEXT;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.moment;
import static nl.situatiebeeld.situation.imports.cap.ValueCheck.oneOf;

import java.util.List;

/** What the standard says about the elements of an alert, in the order that it prescribes. */
final class CapGrammar {

  static final ValueCheck STATUS = oneOf("Actual", "Exercise", "System", "Test", "Draft");
  static final ValueCheck MESSAGE_TYPE = oneOf("Alert", "Update", "Cancel", "Ack", "Error");
  static final ValueCheck CATEGORY = oneOf(
      "Geo",
      "Met",
      "Safety",
      "Security",
      "Rescue",
      "Fire",
      "Health",
      "Env",
      "Transport",
      "Infra",
      "CBRNE",
      "Other");
  static final ValueCheck URGENCY = oneOf("Immediate", "Expected", "Future", "Past", "Unknown");
  static final ValueCheck SEVERITY = oneOf("Extreme", "Severe", "Moderate", "Minor", "Unknown");
  static final ValueCheck CERTAINTY =
      oneOf("Observed", "Likely", "Possible", "Unlikely", "Unknown");
  private static final ValueCheck SCOPE = oneOf("Public", "Restricted", "Private");

  private static final List<Rule> ALERT_1_1 = alert(CapVersion.CAP_1_1);
  private static final List<Rule> ALERT_1_2 = alert(CapVersion.CAP_1_2);

  private CapGrammar() {}

  /** One element: how often it may stand there, and what it holds. */
  sealed interface Rule {
    String name();

    int min();

    int max();

    /** Holds text. */
    record Leaf(String name, int min, int max, ValueCheck check) implements Rule {}

    /** Holds elements. */
    record Group(String name, int min, int max, List<Rule> parts) implements Rule {}
  }

  static List<Rule> of(CapVersion version) {
    return switch (version) {
      case CAP_1_1 -> ALERT_1_1;
      case CAP_1_2 -> ALERT_1_2;
    };
  }

  private static List<Rule> alert(CapVersion version) {
    return List.of(
        one("identifier", IDENTITY),
        one("sender", IDENTITY),
        one("sent", moment(version)),
        one("status", STATUS),
        one("msgType", MESSAGE_TYPE),
        maybe("source", TEXT),
        one("scope", SCOPE),
        maybe("restriction", TEXT),
        maybe("addresses", TEXT),
        any("code", TEXT),
        maybe("note", TEXT),
        maybe("references", REFERENCES),
        maybe("incidents", TEXT),
        many("info", info(version)));
  }

  private static List<Rule> info(CapVersion version) {
    return List.of(
        maybe("language", LANGUAGE),
        new Rule.Leaf("category", 1, Integer.MAX_VALUE, CATEGORY),
        one("event", SOME_TEXT),
        any("responseType", responses(version)),
        one("urgency", URGENCY),
        one("severity", SEVERITY),
        one("certainty", CERTAINTY),
        maybe("audience", TEXT),
        many("eventCode", pair()),
        maybe("effective", moment(version)),
        maybe("onset", moment(version)),
        maybe("expires", moment(version)),
        maybe("senderName", TEXT),
        maybe("headline", TEXT),
        maybe("description", TEXT),
        maybe("instruction", TEXT),
        maybe("web", ADDRESS),
        maybe("contact", TEXT),
        many("parameter", pair()),
        many("resource", resource(version)),
        many("area", area(version)));
  }

  private static ValueCheck responses(CapVersion version) {
    return switch (version) {
      case CAP_1_1 ->
        oneOf("Shelter", "Evacuate", "Prepare", "Execute", "Monitor", "Assess", "None");
      case CAP_1_2 ->
        oneOf(
            "Shelter",
            "Evacuate",
            "Prepare",
            "Execute",
            "Avoid",
            "Monitor",
            "Assess",
            "AllClear",
            "None");
    };
  }

  private static List<Rule> resource(CapVersion version) {
    Rule type = version == CapVersion.CAP_1_1 ? maybe("mimeType", TEXT) : one("mimeType", TEXT);
    return List.of(
        one("resourceDesc", TEXT),
        type,
        maybe("size", INTEGER),
        maybe("uri", ADDRESS),
        maybe("derefUri", TEXT),
        maybe("digest", TEXT));
  }

  private static List<Rule> area(CapVersion version) {
    ValueCheck height = version == CapVersion.CAP_1_1 ? TEXT : DECIMAL;
    return List.of(
        one("areaDesc", SOME_TEXT),
        any("polygon", POLYGON),
        any("circle", CIRCLE),
        many("geocode", pair()),
        maybe("altitude", height),
        maybe("ceiling", height));
  }

  private static List<Rule> pair() {
    return List.of(one("valueName", TEXT), one("value", TEXT));
  }

  private static Rule one(String name, ValueCheck check) {
    return new Rule.Leaf(name, 1, 1, check);
  }

  private static Rule maybe(String name, ValueCheck check) {
    return new Rule.Leaf(name, 0, 1, check);
  }

  private static Rule any(String name, ValueCheck check) {
    return new Rule.Leaf(name, 0, Integer.MAX_VALUE, check);
  }

  private static Rule many(String name, List<Rule> parts) {
    return new Rule.Group(name, 0, Integer.MAX_VALUE, parts);
  }
}
