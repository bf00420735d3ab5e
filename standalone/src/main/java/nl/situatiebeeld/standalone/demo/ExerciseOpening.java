package nl.situatiebeeld.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.situatiebeeld.standalone.demo.ExerciseFact.Standing;
import org.jspecify.annotations.Nullable;

/** Finds the open exercise or opens a fresh one, and lets its partners in. */
final class ExerciseOpening {

  /** Marks the exercise's own facts, apart from those of visitors. */
  static final String SYSTEM = "Oefenscript";

  private static final String REGION = "informatiemanager";
  private static final Map<String, String> IDENTITIES = Map.of(
      "VR24", REGION,
      "waterschap-limburg", "kern",
      "enexis", "structureel",
      "stichting-dierenhulp", "adhoc");

  private final ApiClient api;
  private final ExerciseFile file;

  ExerciseOpening(ApiClient api, ExerciseFile file) {
    this.api = api;
    this.file = file;
  }

  /** An exercise to go on with. */
  record Opened(String situation, List<ExerciseFact> facts) {}

  Opened open() {
    String standing = open(accepted(api.get(REGION, "/situations?kind=EXERCISE&limit=500")));
    List<ExerciseFact> facts = standing == null ? List.of() : facts(standing);
    String situation = standing == null ? fresh() : standing;
    file.partners().forEach(partner -> admit(situation, partner));
    return new Opened(situation, facts);
  }

  private @Nullable String open(Answer situations) {
    return situations.objects("situations").stream()
        .filter(situation -> file.name().equals(situation.get("name"))
            && "EXERCISE".equals(situation.get("kind"))
            && Set.of("OPEN", "REOPENED").contains(String.valueOf(situation.get("state"))))
        .map(situation -> String.valueOf(situation.get("id")))
        .findFirst()
        .orElse(null);
  }

  private String fresh() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", "EXERCISE");
    body.put("name", file.name());
    body.put("leadingRegion", file.region());
    body.put("startedAt", Instant.now().toString());
    body.put("area", file.area());
    return accepted(api.post(REGION, "/situations", body, key())).id();
  }

  private void admit(String situation, Fields partner) {
    String participations = "/situations/" + situation + "/participations";
    String id = partner.text("id");
    String task = partner.text("coreTask");
    Answer invited = api.post(
        REGION,
        participations,
        Map.of("partnerId", id, "coreTask", task, "reason", "Oefening"),
        key());
    if (!invited.problem().equals("takes-part-already")) {
      accepted(invited);
    }
    // also when it takes part: what ends by itself is granted anew after a restart
    accepted(api.post(REGION, participations + "/" + id + "/grant", grant(partner), key()));
  }

  private static Map<String, Object> grant(Fields partner) {
    Map<String, Object> grant = new LinkedHashMap<>(partner.plain());
    grant.remove("id");
    grant.put("reason", "Oefening");
    if (grant.remove("hours") instanceof Long hours) {
      grant.put("until", Instant.now().plus(Duration.ofHours(hours)).toString());
    }
    return grant;
  }

  private List<ExerciseFact> facts(String situation) {
    Answer picture = accepted(api.get(REGION, "/situations/" + situation + "/picture"));
    List<ExerciseFact> facts = new ArrayList<>();
    for (Map<String, Object> fact : picture.objects("facts")) {
      String as = IDENTITIES.get(String.valueOf(fact.get("owner")));
      if (as != null
          && fact.get("source") instanceof Map<?, ?> source
          && SYSTEM.equals(source.get("system"))) {
        facts.add(fact(fact, as, source));
      }
    }
    facts.sort(Comparator.comparing(ExerciseFact::id)); // ids grow with time
    return facts;
  }

  private ExerciseFact fact(Map<String, Object> fact, String as, Map<?, ?> source) {
    String[] origin = String.valueOf(source.get("id")).split("/", 2);
    return new ExerciseFact(
        String.valueOf(fact.get("id")),
        origin[0],
        origin[origin.length - 1],
        as,
        fact.get("version") instanceof Number version ? version.intValue() : 1,
        Standing.valueOf(String.valueOf(fact.get("status"))),
        true, // who judged it before is not asked again
        true,
        true);
  }

  private static String key() {
    return "live-exercise/" + UUID.randomUUID();
  }

  private static Answer accepted(Answer answer) {
    if (!answer.accepted()) {
      throw new AwayFault("The live exercise cannot be opened now: " + answer.told());
    }
    return answer;
  }
}
