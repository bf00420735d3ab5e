package nl.situatiebeeld.situation.imports.cap;

import java.util.List;
import java.util.Map;

/**
 * How alerts become facts here; configuration, since themes are.
 *
 * @param themes theme code by category of the standard
 * @param defaultTheme for an item without a category
 * @param themesBySystem theme code by sender, for feeds that leave the category out
 * @param languages preferred ones first; the first block of an alert in one of them is shown
 */
public record CapSettings(
    Map<String, String> themes,
    String defaultTheme,
    Map<String, String> themesBySystem,
    List<String> languages) {

  String theme(List<String> categories, String system) {
    return categories.stream()
        .filter(themes::containsKey)
        .findFirst()
        .map(themes::get)
        .orElseGet(() -> themesBySystem.getOrDefault(system, defaultTheme));
  }

  /** Lower is better. */
  int rank(String language) {
    for (int i = 0; i < languages.size(); i++) {
      String wanted = languages.get(i);
      if (language.equalsIgnoreCase(wanted)
          || language.regionMatches(true, 0, wanted + "-", 0, wanted.length() + 1)) {
        return i;
      }
    }
    return languages.size();
  }
}
