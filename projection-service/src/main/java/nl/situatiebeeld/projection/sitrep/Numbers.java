package nl.situatiebeeld.projection.sitrep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.projection.picture.FactJson;
import nl.situatiebeeld.projection.picture.ItemJson;

/**
 * What a printed document calls the facts and items on it: numbers, by which one names another.
 * What it does not hold itself keeps its id.
 */
record Numbers(Map<String, String> byId) {

  static Numbers of(SitRepDocument document) {
    Map<String, String> byId = new HashMap<>();
    Stream<String> facts =
        document.themes().stream().flatMap(theme -> theme.facts().stream()).map(FactJson::id);
    number(byId, "", facts);
    number(byId, "B", document.decisions().stream().map(ItemJson::id));
    number(byId, "A", document.actions().stream().map(ItemJson::id));
    return new Numbers(Map.copyOf(byId));
  }

  private static void number(Map<String, String> byId, String prefix, Stream<String> ids) {
    int[] last = {0};
    ids.forEach(id -> byId.putIfAbsent(id, prefix + ++last[0]));
  }

  String of(String id) {
    return byId.getOrDefault(id, id);
  }

  String of(List<String> ids) {
    return ids.stream().map(this::of).collect(Collectors.joining(", "));
  }
}
