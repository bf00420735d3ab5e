package nl.situatiebeeld.contracts.schema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.fact.Source;
import org.jspecify.annotations.Nullable;

/** The limits of each text, list and number by the name of its component; none goes without. */
final class TextLimits {

  private static final Map<String, Object> ID = text(Limits.ID);
  private static final Map<String, Object> CODE = text(Limits.CODE);
  private static final Map<String, Object> NAME = text(Limits.NAME);
  private static final Map<String, Object> REASON = text(Limits.REASON);
  private static final Map<String, Object> REGION = Map.of("pattern", "^VR[0-9]{2}$");

  private static final Map<String, Map<String, Object>> TEXTS = new HashMap<>();
  private static final Map<String, Integer> LISTS = Map.ofEntries(
      Map.entry("themes", Limits.THEMES),
      Map.entry("otherRegions", Limits.REGIONS),
      Map.entry("regions", Limits.REGIONS),
      Map.entry("wishedRegions", Limits.REGIONS),
      Map.entry("addressedTo", Limits.ADDRESSEES),
      Map.entry("basis", Limits.BASIS),
      Map.entry("facts", Limits.BASIS),
      Map.entry("restsOn", Limits.RESTS_ON),
      Map.entry("recipients", Limits.RECIPIENTS),
      Map.entry("channels", Limits.ALERT_CHANNELS),
      Map.entry("consulted", Limits.REGIONS),
      Map.entry("remaining", Limits.REGIONS),
      Map.entry("documents", Limits.DOCUMENTS),
      Map.entry("openConditions", Limits.CONDITIONS),
      Map.entry("attachments", Limits.ATTACHMENTS));
  private static final Map<String, Map<String, Object>> NUMBERS = Map.ofEntries(
      Map.entry("version", Map.of("minimum", 1)),
      Map.entry("originVersion", Map.of("minimum", 1)),
      Map.entry("size", between(0, Limits.ATTACHMENT_BYTES)),
      Map.entry("number", between(1, Limits.SITREPS)),
      Map.entry("intervalMinutes", between(1, Limits.SITREP_MINUTES)),
      Map.entry("graceMinutes", between(0, Limits.SITREP_MINUTES)),
      Map.entry("times", Map.of("minimum", 1)),
      Map.entry("partners", Map.of("minimum", 1)),
      Map.entry("level", between(0, Limits.GRIP_LEVEL)),
      Map.entry("attempts", between(0, Limits.ALERT_ATTEMPTS)),
      Map.entry("refreshMinutes", between(1, Limits.REFRESH_MINUTES)));

  static {
    texts(
        ID,
        "situationId",
        "factId",
        "partnerId",
        "agreementId",
        "owner",
        "supersededBy",
        "successorId",
        "mandatedBy");
    texts(ID, "alertId");
    texts(ID, "contradictingFact", "restsOn", "addressedTo", "organisation", "secondedHin");
    texts(ID, "succeeds", "successor", "arrangementId", "conditionId", "contactId", "exercise");
    texts(text(Limits.SUBJECT), "userId");
    texts(CODE, "topic");
    texts(ID, "cause", "because", "origin", "signalId", "signaller");
    texts(ID, "sitRepId", "scheduleId", "attachmentId", "recipients");
    texts(text(Limits.SUMMARY), "summary");
    texts(ID, "decisionId", "actionId");
    texts(CODE, "forum");
    texts(REASON, "description");
    texts(ID, "requestId");
    texts(REASON, "question");
    texts(CODE, "theme", "themes", "coreTask", "code", "role");
    texts(NAME, "name", "authority");
    texts(NAME, "title", "training");
    texts(text(Limits.REFERENCE), "reference", "reachableAt");
    texts(REASON, "overrideReason", "text", "note");
    texts(REASON, "reason", "remark", "method", "evidence", "conditions");
    texts(REGION, "leadingRegion", "otherRegions", "region", "regions", "wishedRegions");
    texts(REGION, "grantingRegion", "from", "to", "consulted", "remaining");
    texts(text(Limits.STATEMENT), "statement", "findings");
    texts(text(Limits.MEDIA_TYPE), "mediaType");
    texts(Map.of("pattern", "^[0-9a-f]{64}$"), "hash");
    texts(Map.of("enum", List.of("A", "B", "C", "D", "E", "F")), "reliability");
    texts(Map.of("enum", List.of("1", "2", "3", "4", "5", "6")), "credibility");
  }

  private TextLimits() {}

  static Map<String, Object> ofText(Class<?> type, String component) {
    // what comes from other systems is longer than what is ours
    return type == Source.class ? text(Limits.SOURCE) : known(TEXTS.get(component), component);
  }

  static int ofList(String component) {
    return known(LISTS.get(component), component);
  }

  static Map<String, Object> ofNumber(String component) {
    return known(NUMBERS.get(component), component);
  }

  private static <T> T known(@Nullable T limit, String component) {
    if (limit == null) {
      throw new IllegalStateException("'" + component + "' needs a limit");
    }
    return limit;
  }

  private static void texts(Map<String, Object> limit, String... components) {
    for (String component : components) {
      TEXTS.put(component, limit);
    }
  }

  private static Map<String, Object> text(int characters) {
    return Map.of("maxLength", characters);
  }

  private static Map<String, Object> between(int minimum, int maximum) {
    Map<String, Object> limits = new LinkedHashMap<>();
    limits.put("minimum", minimum);
    limits.put("maximum", maximum);
    return limits;
  }
}
