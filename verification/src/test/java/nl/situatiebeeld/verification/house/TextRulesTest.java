package nl.situatiebeeld.verification.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must not stand in any text file of the project. */
class TextRulesTest {

  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|xml|ya?ml|sql|md|properties|js|css|html|sh|json|txt)"
          + "|.*/(Dockerfile|situatiebeeld|run)");

  // the wrapper fetches Maven: its own files name where from
  private static final Set<String> WRAPPER =
      Set.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties");

  // taken apart, or this file would break its own rule
  private static final Pattern DEBT = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\w.:/-])/(home|Users|root|work)/(?!\\*)|C:\\\\\\\\?Users");
  private static final Pattern REGISTRY = Pattern.compile(
      "repo1?\\.maven\\.(apache\\.)?org|registry\\.npmjs\\.org|pypi\\.org|proxy\\.golang\\.org"
          + "|oss\\.sonatype\\.org");

  private final List<String> faults = new ArrayList<>();

  @Test
  void debtsAreMarkedWithTheirReasonAndNotWithAPromise() {
    find(DEBT, name -> true);
    assertThat(faults).as("a known debt is XXX: with its reason").isEmpty();
  }

  @Test
  void noPathOfSomebodysMachine() {
    // a container has a file system of its own
    find(MACHINE, name -> !name.startsWith("docker/"));
    assertThat(faults).as("paths that exist on one machine only").isEmpty();
  }

  @Test
  void noHostOfAPackageRegistryBesideTheWrappersOwn() {
    find(REGISTRY, name -> true);
    assertThat(faults).as("Maven knows where its packages come from").isEmpty();
  }

  private void find(Pattern unwanted, Predicate<String> where) {
    for (Path file : ProjectFiles.all()) {
      String name = ProjectFiles.name(file);
      if (!TEXT.matcher("/" + name).matches() || WRAPPER.contains(name) || !where.test(name)) {
        continue;
      }
      List<String> lines = ProjectFiles.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (unwanted.matcher(lines.get(i)).find()) {
          faults.add(name + ":" + (i + 1));
        }
      }
    }
  }
}
