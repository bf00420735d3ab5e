package nl.situatiebeeld.standalone.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reconstructed incident as its files tell it.
 *
 * @param version changes with every change to the files
 * @param opening the situation's own fields
 */
record DemoIncident(
    String version, String name, Map<String, Object> opening, List<DemoEntry> entries) {

  private static final String FOLDER = "limburg-2021/";
  private static final List<String> DAYS =
      List.of("2021-07-13", "2021-07-14", "2021-07-15", "2021-07-16", "2021-07-17");

  /** Reads the files of this module. */
  static DemoIncident read() {
    List<String> files = new ArrayList<>(List.of(FOLDER + "0-about.yml"));
    DAYS.forEach(day -> files.add(FOLDER + day + ".yml"));
    Fields about = YamlFile.mapping(files.getFirst());
    DemoFile reader = new DemoFile(about);
    List<DemoEntry> entries = files.stream()
        .skip(1)
        .flatMap(file -> reader.entries(YamlFile.list(file)).stream())
        .toList();
    Fields situation = about.mapping("situation");
    return new DemoIncident(
        Digest.of(files.stream().map(YamlFile::bytes).toList()),
        situation.text("name"),
        opening(situation),
        List.copyOf(entries));
  }

  Instant end() {
    return entries.getLast().at();
  }

  private static Map<String, Object> opening(Fields situation) {
    situation.onlyHas(List.of("kind", "name", "leadingRegion", "startedAt", "openedAt", "area"));
    Map<String, Object> opening = new LinkedHashMap<>(situation.plain());
    opening.remove("openedAt");
    opening.put("startedAt", situation.time("startedAt").toString());
    opening.put("recordedAt", situation.time("openedAt").toString());
    opening.put("actingFor", situation.text("leadingRegion"));
    opening.put("reconstruction", true);
    return opening;
  }
}
