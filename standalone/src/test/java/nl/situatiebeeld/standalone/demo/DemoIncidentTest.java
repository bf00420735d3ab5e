package nl.situatiebeeld.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.standalone.demo.DemoStep.AboutFact;
import nl.situatiebeeld.standalone.demo.DemoStep.Report;
import nl.situatiebeeld.standalone.demo.DemoStep.Update;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reconstruction tells enough, in order, and says where it has it from. */
class DemoIncidentTest {

  private static final Set<String> THEMES = Set.of(
      "incident",
      "effects",
      "victims",
      "meteo",
      "traffic",
      "infrastructure",
      "care",
      "communication",
      "measures",
      "bottlenecks",
      "outlook");

  private final DemoIncident incident = DemoIncident.read();

  private List<Report> reports() {
    return steps(Report.class).toList();
  }

  private <S> Stream<S> steps(Class<S> type) {
    return incident.entries().stream()
        .map(DemoEntry::step)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static String text(Report report, String field) {
    return String.valueOf(report.content().get(field));
  }

  @Test
  void tellsAtLeastEightyFactsInEveryTheme() {
    assertThat(reports()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(reports().stream().map(r -> r.content().get("theme")).collect(Collectors.toSet()))
        .isEqualTo(THEMES);
  }

  @Test
  void saysFirstThatItIsAReconstruction() {
    assertThat(incident.name()).contains("reconstructie");
    assertThat(text(reports().getFirst(), "statement"))
        .contains("reconstructie", "officieel verslag");
    assertThat(incident.opening()).containsEntry("reconstruction", true);
  }

  @Test
  void goesForwardInRecordedTimeFromThirteenToSeventeenJuly() {
    List<Instant> times = incident.entries().stream().map(DemoEntry::at).toList();
    assertThat(times).isSorted();
    assertThat(times.getFirst()).isAfterOrEqualTo("2021-07-13T08:00:00Z");
    assertThat(times.getLast()).isBefore("2021-07-17T22:00:00Z");
  }

  @Test
  void usesEveryVerbThatAnIncidentKnows() {
    Set<DemoVerb> used =
        incident.entries().stream().map(DemoEntry::verb).collect(Collectors.toSet());
    EnumSet<DemoVerb> expected = EnumSet.allOf(DemoVerb.class);
    expected.remove(DemoVerb.CLOSE); // visitors may want to go on with it
    assertThat(used).isEqualTo(expected);
  }

  @Test
  void refersOnlyToFactsThatWereReportedBefore() {
    Set<Object> known = new HashSet<>();
    for (DemoEntry entry : incident.entries()) {
      assertThat(known).as(entry.where()).containsAll(references(entry.step()));
      if (entry.step() instanceof Report report) {
        assertThat(known.add(report.key())).as(entry.where()).isTrue();
      }
      if (entry.step() instanceof DemoStep.Begin begin) {
        assertThat(known.add(begin.key())).as(entry.where()).isTrue();
      }
    }
  }

  private static List<Object> references(DemoStep step) {
    List<Object> keys = new ArrayList<>();
    if (step instanceof Report report && report.content().get("restsOn") instanceof List<?> on) {
      keys.addAll(on);
    }
    if (step instanceof Update update) {
      keys.add(update.key());
    }
    if (step instanceof AboutFact about) {
      keys.add(about.key());
      Stream.of("contradictingFact", "by", "fact")
          .map(about.body()::get)
          .filter(key -> key != null)
          .forEach(keys::add);
    }
    if (step instanceof DemoStep.Begin begin) {
      keys.addAll((List<?>) begin.body().getOrDefault("basis", List.of()));
      Stream.of(begin.about(), begin.body().get("decisionId"))
          .filter(key -> key != null)
          .forEach(keys::add);
    }
    if (step instanceof DemoStep.GoOn on) {
      keys.add(on.key());
      keys.addAll((List<?>) on.body().getOrDefault("facts", List.of()));
    }
    return keys;
  }

  @Test
  void saysWhereMostOfItComesFrom() {
    assertThat(reports())
        .allSatisfy(report ->
            assertThat(report.content()).extractingByKey("source").asString().contains("system="));
    long sourced = incident.entries().stream()
        .filter(e -> e.step() instanceof Report && !e.illustrative())
        .count();
    assertThat(sourced).isGreaterThan(reports().size() / 2);
  }

  @Test
  void whatStandsBesideTheFactsSaysItselfWhereItIsFrom() {
    assertThat(steps(DemoStep.Begin.class))
        .isNotEmpty()
        .allSatisfy(begin ->
            assertThat(begin.body().toString()).containsPattern("\\(illustratief\\)|\\(bron: "));
  }

  @Test
  void liesInAndAroundLimburg() {
    assertThat(
            reports().stream().filter(r -> r.content().containsKey("location")).count())
        .isGreaterThan(80);
    for (Report report : reports()) {
      if (report.content().get("location") instanceof Map<?, ?> geometry) {
        positions(geometry.get("coordinates")).forEach(position -> {
          assertThat(position.get(0).doubleValue()).as(report.key()).isBetween(5.4, 6.6);
          assertThat(position.get(1).doubleValue()).as(report.key()).isBetween(50.4, 51.8);
        });
      }
    }
  }

  private static Stream<List<Number>> positions(@Nullable Object value) {
    if (!(value instanceof Collection<?> list)) {
      return Stream.empty();
    }
    List<Number> numbers =
        list.stream().filter(Number.class::isInstance).map(Number.class::cast).toList();
    return numbers.size() == list.size()
        ? Stream.of(numbers)
        : list.stream().flatMap(DemoIncidentTest::positions);
  }

  @Test
  void hasLateReportsAndAllSensitivities() {
    assertThat(incident.entries()).anySatisfy(entry -> {
      assertThat(entry.step()).isInstanceOf(Report.class);
      Instant observed = Instant.parse(text((Report) entry.step(), "observedAt"));
      assertThat(observed).isBefore(entry.at().minusSeconds(8 * 3600));
    });
    assertThat(reports().stream()
            .map(r -> r.content().getOrDefault("sensitivity", "SHARED"))
            .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("OPEN", "SHARED", "RESTRICTED", "SOURCE_DATA");
  }
}
