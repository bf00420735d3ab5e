package nl.situatiebeeld.standalone.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Registers the demo's partners and has the steering group record the positions on which their
 * agreements rest (P8); what stands is left alone.
 */
final class DemoPartners {

  private static final String FILE = "partners.yml";
  private static final String ADMINISTRATOR = "partnerbeheer";
  private static final String STEERING_GROUP = "regiegroep";
  private static final Set<String> KNOWN =
      Set.of("id", "name", "task", "profile", "regions", "wishedRegions", "conditions");

  private final ApiClient api;
  private final Fields file = YamlFile.mapping(FILE);

  DemoPartners(ApiClient api) {
    this.api = api;
  }

  List<Fields> partners() {
    return file.mappings("partners");
  }

  void load() {
    Answer known = api.get(STEERING_GROUP, "/agreements?limit=500");
    Set<Object> inForce = known.objects("agreements").stream()
        .filter(agreement -> "IN_FORCE".equals(agreement.get("state")))
        .map(agreement -> agreement.get("partnerId"))
        .collect(Collectors.toSet());
    for (Fields partner : partners()) {
      partner.onlyHas(KNOWN);
      if (!inForce.contains(partner.text("id"))) {
        load(partner);
      }
    }
  }

  private void load(Fields partner) {
    String id = partner.text("id");
    Fields task = partner.mapping("task");
    command(partner, ADMINISTRATOR, "/partners", Map.of("id", id, "name", partner.text("name")));
    command(partner, ADMINISTRATOR, "/partners/" + id + "/core-tasks", task.plain());
    Map<String, Object> agreement = new LinkedHashMap<>();
    agreement.put("partnerId", id);
    agreement.put("coreTask", task.text("code"));
    agreement.put("profile", partner.text("profile"));
    agreement.put("regions", partner.list("regions"));
    if (partner.has("wishedRegions")) {
      agreement.put("wishedRegions", partner.list("wishedRegions"));
    }
    if (partner.has("conditions")) {
      agreement.put("conditions", partner.text("conditions"));
    }
    // P3: what other regions wish for is the steering group's to write down
    String drafter = agreement.containsKey("wishedRegions") ? STEERING_GROUP : ADMINISTRATOR;
    String agreed = command(partner, drafter, "/agreements", agreement).id();
    if (agreement.containsKey("wishedRegions")) {
      // P4: with three regions or more, one acts for the others
      List<?> regions = partner.list("regions");
      command(
          partner,
          ADMINISTRATOR,
          "/agreements/" + agreed + "/adoption-region",
          Map.of("region", regions.getFirst(), "consulted", regions));
    }
    command(partner, STEERING_GROUP, "/agreements/" + agreed + "/prior-position", position());
  }

  private Map<String, Object> position() {
    Map<String, Object> document =
        Map.of("title", file.text("document"), "reference", file.text("reference"));
    return Map.of(
        "position",
        "CERTIFIED",
        "takenAt",
        file.time("agreementsFrom").toString(),
        "document",
        document,
        "reason",
        file.text("reason"));
  }

  // by what it says: an interrupted start goes on where it was, also after the file has changed
  private Answer command(Fields partner, String as, String path, Map<String, Object> body) {
    String key = "demo-partners/" + Digest.of(path + new TreeMap<>(body));
    Answer answer = api.post(as, path, body, key);
    boolean stands = answer.problem().equals("partner-already-registered")
        || answer.problem().equals("core-task-already-assigned");
    if (!answer.accepted() && !stands) {
      throw partner.fault(path + " was refused: " + answer.told());
    }
    return answer;
  }
}
