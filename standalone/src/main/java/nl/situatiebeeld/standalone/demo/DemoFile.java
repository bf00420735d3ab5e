package nl.situatiebeeld.standalone.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one day: form, places and sources are checked here. */
final class DemoFile {

  private static final Set<String> TIMES =
      Set.of("observedAt", "validUntil", "until", "takenAt", "dueAt");

  // not taken over as they are
  private static final Set<String> SHAPED = Set.of("place", "role", "attributes");

  private final DemoPlaces places;
  private final Fields sources;

  DemoFile(Fields about) {
    this.places = new DemoPlaces(about.mapping("places"));
    this.sources = about.mapping("sources");
  }

  List<DemoEntry> entries(List<Fields> entries) {
    return entries.stream().map(this::entry).toList();
  }

  private DemoEntry entry(Fields entry) {
    DemoVerb verb = DemoVerb.of(entry);
    verb.check(entry);
    if (entry.flag("illustrative") == entry.has("from")) {
      throw entry.fault("say where it is from, or that it is illustrative");
    }
    String from = source(entry);
    return new DemoEntry(
        entry.where(), entry.time("at"), entry.text("by"), verb, step(verb, entry, from), from);
  }

  private @Nullable String source(Fields entry) {
    String from = entry.optionalText("from");
    return from == null ? null : sources.text(from);
  }

  private DemoStep step(DemoVerb verb, Fields entry, @Nullable String from) {
    return switch (verb.kind()) {
      case REPORT -> new DemoStep.Report(entry.text(verb.word()), report(entry, from));
      case UPDATE -> new DemoStep.Update(entry.text(verb.word()), update(entry, from));
      case FACT -> new DemoStep.AboutFact(entry.text(verb.word()), verb.path(), body(verb, entry));
      case SITUATION -> new DemoStep.AboutSituation(verb.path(), situation(verb, entry));
      case PARTNER -> partner(verb, entry);
      case BEGIN -> begin(verb, entry, from);
      case GO_ON -> new DemoStep.GoOn(entry.text(verb.word()), verb.path(), body(verb, entry));
    };
  }

  // a fact has a source; what else there is says in its words where it is from
  private static DemoStep begin(DemoVerb verb, Fields entry, @Nullable String from) {
    String told = from == null ? " (illustratief)" : " (bron: " + from + ")";
    Map<String, Object> body = body(verb, entry);
    body.remove("about");
    for (String words : List.of("text", "question", "description", "reason")) {
      body.computeIfPresent(words, (name, said) -> said + told);
    }
    body.computeIfPresent("to", (name, organisation) -> Map.of("organisation", organisation));
    return new DemoStep.Begin(
        entry.text(verb.word()), verb.path(), entry.optionalText("about"), body);
  }

  private DemoStep partner(DemoVerb verb, Fields entry) {
    Map<String, Object> body = body(verb, entry);
    String partner = entry.text(verb.word());
    if (!verb.path().isEmpty()) {
      return new DemoStep.AboutPartner(partner, verb.path(), body);
    }
    body.put("partnerId", partner);
    return new DemoStep.Seek(body);
  }

  private static Map<String, Object> situation(DemoVerb verb, Fields entry) {
    Map<String, Object> body = body(verb, entry);
    String name = switch (verb) {
      case GRIP -> "level";
      case INVOLVE -> "region";
      case ISSUE -> "profile";
      default -> "reason";
    };
    body.put(name, Fields.plain(value(entry, verb.word())));
    return body;
  }

  private Map<String, Object> report(Fields entry, @Nullable String from) {
    Map<String, Object> content = content(entry, from);
    content.putIfAbsent("observedAt", entry.time("at").toString());
    String of = entry.optionalText("onBehalfOf");
    if (of != null) {
      content.put("onBehalfOf", of);
    }
    return content;
  }

  private Map<String, Object> update(Fields entry, @Nullable String from) {
    Map<String, Object> changes = content(entry, from);
    changes.putIfAbsent("observedAt", entry.time("at").toString());
    return changes;
  }

  private Map<String, Object> content(Fields entry, @Nullable String from) {
    Map<String, Object> content = new LinkedHashMap<>();
    for (String name : DemoVerb.CONTENT) {
      if (entry.has(name) && !SHAPED.contains(name)) {
        content.put(name, plain(entry, name));
      }
    }
    String place = entry.optionalText("place");
    if (place != null) {
      content.put("location", places.geometry(entry, place));
    }
    content.put("attributes", attributes(entry, from == null));
    content.put("source", source(entry, from));
    return content;
  }

  private static Map<String, Object> attributes(Fields entry, boolean illustrative) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (entry.has("attributes")) {
      attributes.putAll(entry.mapping("attributes").plain());
    }
    attributes.put("illustratief", illustrative);
    return attributes;
  }

  private static Map<String, Object> source(Fields entry, @Nullable String from) {
    Map<String, Object> source = new LinkedHashMap<>();
    String of = entry.optionalText("onBehalfOf");
    if (entry.has("report")) {
      source.put("organisation", of == null ? entry.text("by") : of);
    }
    String role = entry.optionalText("role");
    if (role != null) {
      source.put("role", role);
    }
    source.put("system", from == null ? "Aangevuld voor de demonstratie" : from);
    return source;
  }

  private static Map<String, Object> body(DemoVerb verb, Fields entry) {
    Map<String, Object> body = new LinkedHashMap<>();
    Set<String> around = Set.of("at", "by", "from", "illustrative", verb.word());
    for (String name : entry.values().keySet()) {
      if (!around.contains(name)) {
        body.put(
            switch (name) {
              case "partner" -> "partnerId";
              case "with" -> "by";
              case "says" -> "answer";
              default -> name;
            },
            plain(entry, name));
      }
    }
    return body;
  }

  private static Object plain(Fields entry, String name) {
    return TIMES.contains(name) ? entry.time(name).toString() : Fields.plain(value(entry, name));
  }

  private static Object value(Fields entry, String name) {
    Object value = entry.values().get(name);
    if (value == null) {
      throw entry.fault("'" + name + "' is missing");
    }
    return value;
  }
}
