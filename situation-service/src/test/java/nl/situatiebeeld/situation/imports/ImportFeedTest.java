package nl.situatiebeeld.situation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.situatiebeeld.situation.imports.ImportReport.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import does to the facts of a situation, seen through the port. */
class ImportFeedTest {

  private RememberedFacts facts = new RememberedFacts();

  @BeforeEach
  void anEmptySituation() {
    facts = new RememberedFacts();
  }

  private ImportReport importing(List<FeedItem> items) {
    return new ImportFeed(facts, false).apply(items);
  }

  private ImportReport importing(String document) {
    return importing(Feeds.xml(document));
  }

  private static String counts(ImportReport report) {
    return "created %d, updated %d, verified %d, retracted %d, unchanged %d, refused %d"
        .formatted(
            report.created(),
            report.updated(),
            report.verified(),
            report.retracted(),
            report.unchanged(),
            report.refused());
  }

  @Test
  void sendingItAgainChangesNothing() {
    String chain = CapSample.wrapped(
        CapSample.ALERT,
        CapSample.update("NL-2", "2021-07-14T19:00:00+02:00", "Extreme regen"),
        CapSample.cancel("NL-3", "2021-07-14T20:00:00+02:00"));
    assertThat(counts(importing(chain)))
        .isEqualTo("created 1, updated 1, verified 0, retracted 1, unchanged 0, refused 0");
    String log = facts.log();
    assertThat(counts(importing(chain)))
        .isEqualTo("created 0, updated 0, verified 0, retracted 0, unchanged 3, refused 0");
    assertThat(facts.log()).isEqualTo(log).isEqualTo("report f1 v1; update f1 v2; retract f1 v3");
  }

  @Test
  void itemsAreAppliedOldestFirstAndToldInTheirOwnOrder() {
    ImportReport report = importing(
        CapSample.wrapped(CapSample.cancel("NL-3", "2021-07-14T20:00:00+02:00"), CapSample.ALERT));
    assertThat(report.items().stream().map(ImportReport.ImportedItem::outcome))
        .containsExactly(Outcome.RETRACTED, Outcome.CREATED);
  }

  @Test
  void anUpdateOfAnUnknownAlertIsReportedAsNew() {
    assertThat(counts(importing(CapSample.update("NL-2", "2021-07-14T19:00:00+02:00", "Storm"))))
        .startsWith("created 1");
  }

  @Test
  void anUpdateOfSeveralAlertsLeavesOneFact() {
    String both = CapSample.update("NL-3", "2021-07-14T20:00:00+02:00", "Storm")
        .replace("<references>", "<references>knmi.example,NL-2,2021-07-14T18:30:00+02:00 ");
    importing(CapSample.wrapped(
        CapSample.ALERT, CapSample.with("NL-1", "NL-2").replace("T18:00:00", "T18:30:00"), both));
    assertThat(facts.log())
        .isEqualTo("report f1 v1; report f2 v1; update f2 v2; supersede f1 by f2");
  }

  @Test
  void aCancelOfAnUnknownAlertChangesNothingAndSaysSo() {
    ImportReport report = importing(
        CapSample.wrapped(CapSample.cancel("NL-0", "2021-07-14T17:00:00+02:00"), CapSample.ALERT));
    assertThat(counts(report))
        .isEqualTo("created 1, updated 0, verified 0, retracted 0, unchanged 1, refused 0");
    assertThat(report.items().getFirst().reason()).isEqualTo("reference-unknown");
  }

  @Test
  void theSameIdWithOtherContentIsAnUpdate() {
    importing(CapSample.ALERT);
    assertThat(counts(importing(CapSample.with("Zware regen", "Extreme regen"))))
        .startsWith("created 0, updated 1");
  }

  @Test
  void anAlertWhosePlaceWasTakenDoesNotComeBack() {
    importing(CapSample.ALERT);
    importing(CapSample.update("NL-2", "2021-07-14T19:00:00+02:00", "Extreme regen"));
    ImportReport report = importing(CapSample.with("Zware regen", "Lichte regen"));
    assertThat(report.items().getFirst().reason()).isEqualTo("superseded");
  }

  @Test
  void s1TestsAndExercisesStayOutOfRealSituations() {
    List<FeedItem> test = Feeds.xml(CapSample.with(">Actual<", ">Test<"));
    assertThat(importing(test).items().getFirst().reason()).isEqualTo("not-actual");
    assertThat(new ImportFeed(facts, true).apply(test).created()).isEqualTo(1);
  }

  @Test
  void aRefusedCommandIsToldWithItsCode() {
    facts.refuseNext("situation-closed");
    ImportReport report =
        importing(CapSample.wrapped(CapSample.ALERT, CapSample.with("NL-1", "NL-2")));
    assertThat(counts(report)).startsWith("created 1").endsWith("refused 1");
    assertThat(report.items().getFirst().reason()).isEqualTo("situation-closed");
  }

  @Test
  void whatCannotBeReadIsToldAmongTheRest() {
    ImportReport report =
        importing(CapSample.wrapped(CapSample.with("Immediate", "?"), CapSample.ALERT));
    assertThat(report.items().stream().map(ImportReport.ImportedItem::reason))
        .containsExactly("value-not-allowed", null);
  }

  @Test
  void aReviewBySourceVerifiesAndIsToldOnce() {
    String automatic = """
        {"type":"FeatureCollection","features":[{"type":"Feature","id":"x1","geometry":null,
         "properties":{"title":"M 1.0","time":1517966773840,"updated":1517966996303,
         "status":"automatic"}}]}
        """;
    String reviewed = automatic.replace("automatic", "reviewed").replace("6303", "9303");
    assertThat(counts(importing(Feeds.usgs(automatic)))).startsWith("created 1");
    assertThat(counts(importing(Feeds.usgs(reviewed))))
        .isEqualTo("created 0, updated 0, verified 1, retracted 0, unchanged 0, refused 0");
    assertThat(counts(importing(Feeds.usgs(reviewed)))).contains("unchanged 1");
    assertThat(counts(importing(Feeds.usgs(automatic)))).contains("unchanged 1");
    String changed = reviewed.replace("M 1.0", "M 1.1").replace("9303", "9999");
    ImportReport report = importing(Feeds.usgs(changed));
    assertThat(counts(report)).startsWith("created 0, updated 1");
    assertThat(report.items().getFirst().verified()).isTrue();
    assertThat(importing(Feeds.usgs(automatic)).items().getFirst().reason())
        .isEqualTo("older-than-known");
  }

  @Test
  void aRefusedVerificationIsToldAndTriedAgain() {
    String reviewed = """
        {"type":"FeatureCollection","features":[{"type":"Feature","id":"x1","geometry":null,
         "properties":{"title":"M 1.0","time":1517966773840,"updated":1517966996303,
         "status":"reviewed"}}]}
        """;
    facts.refuseVerifications(true);
    ImportReport first = importing(Feeds.usgs(reviewed));
    assertThat(first.items().getFirst().outcome()).isEqualTo(Outcome.CREATED);
    assertThat(first.items().getFirst().verified()).isFalse();
    assertThat(first.items().getFirst().reason()).isEqualTo("forbidden");
    facts.refuseVerifications(false);
    assertThat(counts(importing(Feeds.usgs(reviewed)))).contains("verified 1");
  }

  @Test
  void aWeekOfEarthquakesIsReportedVerifiedAndThenUnchanged() {
    List<FeedItem> week =
        Feeds.usgs(SharedData.read("usgs/earthquakes-all_week-2018-02-07.geojson"));
    ImportReport report = importing(week);
    assertThat(counts(report))
        .isEqualTo("created 1707, updated 0, verified 0, retracted 0, unchanged 0, refused 0");
    assertThat(report.items().stream().filter(ImportReport.ImportedItem::verified))
        .hasSize(1214);
    assertThat(counts(importing(week))).contains("unchanged 1707");
    assertThat(facts.recordedTimes()).isSorted();
  }

  @Test
  void meteoAlarmUpdatesFindTheSameEventInTheSameArea() {
    List<FeedItem> feed = Feeds.xmlFile("feeds/meteoalarm-atom-germany-2023.xml");
    assertThat(counts(importing(feed)))
        .isEqualTo("created 377, updated 4, verified 0, retracted 0, unchanged 0, refused 0");
    assertThat(counts(importing(feed))).contains("unchanged 381");
  }

  @Test
  void allValidAlertsTogetherAreApplied() {
    List<FeedItem> all = SharedData.files("cap/valid").stream()
        .flatMap(f -> Feeds.xmlFile(f).stream())
        .collect(Collectors.toList());
    ImportReport report = new ImportFeed(facts, true).apply(all);
    assertThat(report.items().stream().map(ImportReport.ImportedItem::reason).distinct())
        .containsExactly((String) null, "reference-unknown");
    assertThat(report.refused()).isZero();
  }
}
