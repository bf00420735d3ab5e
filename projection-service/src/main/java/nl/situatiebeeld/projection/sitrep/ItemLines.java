package nl.situatiebeeld.projection.sitrep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.situatiebeeld.projection.document.Page;
import nl.situatiebeeld.projection.picture.ItemJson;

/** What a printed SitRep tells of a decision or an action beside its words (A2). */
record ItemLines(Words words, Numbers numbers) {

  /**
   * The lines.
   *
   * @param said what of its content is told already
   */
  List<String> of(ItemJson item, String said) {
    Set<String> told = Set.of(said, "owner");
    List<String> lines = new ArrayList<>();
    new TreeMap<>(item.content()).forEach((name, value) -> {
      if (!told.contains(name)) {
        lines.add(words.of(name) + ": " + value(name, value));
      }
    });
    for (ItemJson.About about : item.facts()) {
      lines.add(words.of("restsOn") + ": " + basis(about));
    }
    if (!item.items().isEmpty()) {
      lines.add(words.of("belongsTo") + ": " + numbers.of(item.items()));
    }
    lines.add(words.of("addedBy") + " " + item.by() + ", " + Page.time(item.recordedAt()));
    return lines;
  }

  private String basis(ItemJson.About about) {
    Integer version = about.version();
    StringBuilder said = new StringBuilder(numbers.of(about.id()));
    if (version != null) {
      said.append(", ").append(words.of("version")).append(' ').append(version);
    }
    if (about.changed()) { // A2: what it rests on says something else by now
      said.append(", ").append(words.of("changed"));
    }
    return said.toString();
  }

  private static String value(String name, Object value) {
    boolean moment = name.endsWith("At") || name.endsWith("Since");
    return moment ? Page.time(Instant.parse(value.toString())) : value.toString();
  }
}
