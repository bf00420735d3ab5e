package nl.situatiebeeld.verification.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.situatiebeeld.verification.house.RuleSources.Mention;
import org.junit.jupiter.api.Test;

/** Every rule of the domain is enforced somewhere and shown by tests; docs/rules.md tells where. */
class RulesTest {

  private static final boolean WRITE = Boolean.getBoolean("rules.write");
  private static final Path PAGE = ProjectFiles.root().resolve("docs/rules.md");

  private final List<Mention> places = RuleSources.places();
  private final List<Mention> tests = RuleSources.tests();

  @Test
  void everyRuleIsEnforcedAtANamedPlace() {
    assertThat(missing(places)).as("no comment with the number in the sources").isEmpty();
  }

  @Test
  void everyRuleIsShownByATest() {
    assertThat(missing(tests)).as("no test with the number in its name").isEmpty();
  }

  @Test
  void noNumberIsWrittenThatIsNoRule() {
    List<Mention> strange = new ArrayList<>(places);
    strange.addAll(tests);
    strange.removeIf(mention -> RuleTitles.all().containsKey(mention.rule()));
    assertThat(strange).isEmpty();
  }

  @Test
  void aPlaceIsCodeAndNotAnEmptyFile() {
    assertThat(places).isNotEmpty().allSatisfy(p -> assertThat(p.member()).isNotEmpty());
  }

  @Test
  void thePageSaysWhatTheSourcesSay() throws IOException {
    String page = page();
    if (WRITE) {
      Files.writeString(PAGE, page);
    }
    assertThat(ProjectFiles.read(PAGE)).as("run ./situatiebeeld rules").isEqualTo(page);
  }

  private static Set<String> missing(List<Mention> mentions) {
    Set<String> missing = new TreeSet<>(RuleTitles.demanded().keySet());
    mentions.forEach(mention -> missing.remove(mention.rule()));
    return missing;
  }

  private String page() {
    StringBuilder page = new StringBuilder("""
        # The rules, where they are enforced, and what shows it

        Written from the code by `./situatiebeeld rules`; a test fails when it is out of date, and when a
        rule has no place or no test. A place is where a line comment begins with the rule's number
        (`// S3`); a test shows a rule when its name begins with the number (`S3_…`).

        | Rule | In short | Enforced at | Shown by |
        |---|---|---|---|
        """);
    RuleTitles.all().forEach((rule, title) -> {
      String enforced = cell(places, rule);
      String shown = cell(tests, rule);
      if (RuleTitles.demanded().containsKey(rule) || !enforced.isEmpty() || !shown.isEmpty()) {
        page.append("| %s | %s | %s | %s |\n".formatted(rule, title, enforced, shown));
      }
    });
    return page.toString();
  }

  private static String cell(List<Mention> mentions, String rule) {
    Map<String, Set<String>> byFile = new TreeMap<>();
    for (Mention mention : mentions) {
      if (mention.rule().equals(rule)) {
        byFile.computeIfAbsent(mention.file(), f -> new TreeSet<>()).add(mention.member());
      }
    }
    return byFile.entrySet().stream()
        .map(e -> link(e.getKey()) + ": " + String.join(", ", e.getValue()))
        .collect(Collectors.joining("<br>"));
  }

  private static String link(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
    return "[%s](../%s)".formatted(name, file);
  }
}
