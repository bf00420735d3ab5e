package nl.situatiebeeld.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the entries of the incident one after the other, each with its own recorded time and for
 * the organisation that gave it then; sent again, it changes nothing.
 */
final class Retelling {

  private static final String EVALUATOR = "evaluator";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  // agreements reach the service that grants access a moment after they were made
  private static final Set<String> NOT_YET = Set.of("unknown-partner", "no-agreement");

  private final ApiClient api;
  private final DemoIncident incident;
  private final Map<String, Told> facts = new HashMap<>();
  private final Map<String, String> items = new HashMap<>();

  /** A fact as it was told last. */
  private record Told(String id, int version, Map<String, Object> content) {}

  Retelling(ApiClient api, DemoIncident incident) {
    this.api = api;
    this.incident = incident;
  }

  /** Tells all of it; throws {@link DemoFault} at the first refusal. */
  void tell() {
    Answer opened = api.post(EVALUATOR, "/situations", incident.opening(), key(0));
    if (!opened.accepted()) {
      throw new DemoFault("The demo incident was not opened: " + opened.told());
    }
    int number = 0;
    for (DemoEntry entry : incident.entries()) {
      number++;
      tell(entry, opened.id(), key(number));
    }
  }

  private String key(int number) {
    return "demo-incident/" + incident.version() + "/" + number;
  }

  private void tell(DemoEntry entry, String situation, String key) {
    String inside = "/situations/" + situation;
    switch (entry.step()) {
      case DemoStep.Report report -> {
        Answer answer = send(entry, inside + "/facts", report.content(), key);
        facts.put(report.key(), new Told(answer.id(), answer.version(), report.content()));
      }
      case DemoStep.Update update -> update(entry, update, key);
      case DemoStep.AboutFact about -> about(entry, about, key);
      case DemoStep.AboutSituation about ->
        send(entry, inside + "/" + about.path(), about.body(), key);
      case DemoStep.Seek seek -> send(entry, inside + "/participations", seek.body(), key);
      case DemoStep.AboutPartner about ->
        send(
            entry,
            inside + "/participations/" + about.partner() + "/" + about.path(),
            about.body(),
            key);
      case DemoStep.Begin begin -> {
        String fact = begin.about();
        String of = fact == null ? inside : "/facts/" + told(entry, fact).id();
        items.put(
            begin.key(), send(entry, of + "/" + begin.path(), begin.body(), key).id());
      }
      case DemoStep.GoOn on ->
        send(entry, "/" + on.path().replace("{id}", item(entry, on.key())), on.body(), key);
    }
  }

  private void update(DemoEntry entry, DemoStep.Update update, String key) {
    Told told = told(entry, update.key());
    Map<String, Object> content = NewVersion.of(told.content(), update.changes());
    Answer answer =
        api.put(EVALUATOR, "/facts/" + told.id(), told.version(), body(entry, content), key);
    refuseUnless(answer, entry);
    facts.put(update.key(), new Told(told.id(), answer.version(), content));
  }

  private void about(DemoEntry entry, DemoStep.AboutFact about, String key) {
    Told told = told(entry, about.key());
    String path = "/facts/" + told.id() + "/" + about.path();
    refuseUnless(api.post(EVALUATOR, path, told.version(), body(entry, about.body()), key), entry);
  }

  private Answer send(DemoEntry entry, String path, Map<String, Object> said, String key) {
    Map<String, Object> body = body(entry, said);
    Instant end = Instant.now().plus(PATIENCE);
    Answer answer = api.post(EVALUATOR, path, body, key);
    while (NOT_YET.contains(answer.problem()) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = api.post(EVALUATOR, path, body, key);
    }
    refuseUnless(answer, entry);
    return answer;
  }

  private Map<String, Object> body(DemoEntry entry, Map<String, Object> said) {
    Map<String, Object> body = new LinkedHashMap<>(said);
    body.computeIfPresent("restsOn", (name, keys) -> ids(entry, keys));
    body.computeIfPresent("contradictingFact", (name, key) -> told(entry, key).id());
    body.computeIfPresent("fact", (name, key) -> told(entry, key).id());
    body.computeIfPresent("facts", (name, keys) -> versions(entry, "id", keys));
    body.computeIfPresent("basis", (name, keys) -> versions(entry, "factId", keys));
    body.computeIfPresent("decisionId", (name, key) -> item(entry, key));
    if (entry.verb() == DemoVerb.SUPERSEDE) {
      body.computeIfPresent("by", (name, key) -> told(entry, key).id());
    }
    body.put("recordedAt", entry.at().toString());
    body.put("actingFor", entry.by());
    return body;
  }

  private List<Object> ids(DemoEntry entry, Object keys) {
    return ((List<?>) keys).stream().<Object>map(key -> told(entry, key).id()).toList();
  }

  // the versions that stand when it is told: what is known later is not what it rests on
  private List<Object> versions(DemoEntry entry, String name, Object keys) {
    return ((List<?>) keys)
        .stream()
            .map(key -> told(entry, key))
            .<Object>map(told -> Map.of(name, told.id(), "version", told.version()))
            .toList();
  }

  private String item(DemoEntry entry, Object key) {
    String id = items.get(String.valueOf(key));
    if (id == null) {
      throw new DemoFault(entry.where() + ": nothing earlier is called '" + key + "'");
    }
    return id;
  }

  private Told told(DemoEntry entry, Object key) {
    Told told = facts.get(String.valueOf(key));
    if (told == null) {
      throw new DemoFault(entry.where() + ": no earlier fact is called '" + key + "'");
    }
    return told;
  }

  private static void refuseUnless(Answer answer, DemoEntry entry) {
    if (!answer.accepted()) {
      throw new DemoFault(
          entry.where() + ": " + entry.verb().word() + " was refused: " + answer.told());
    }
  }
}
