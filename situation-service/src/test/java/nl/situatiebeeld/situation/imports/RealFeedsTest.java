package nl.situatiebeeld.situation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.geo.GeometryCheck;
import org.junit.jupiter.api.Test;

/** What others sent, judged item by item. */
class RealFeedsTest {

  @Test
  void everyValidAlertIsAccepted() {
    Map<String, String> refused = new TreeMap<>();
    List<String> files = SharedData.files("cap/valid");
    for (String file : files) {
      for (FeedItem item : Feeds.xmlFile(file)) {
        if (item instanceof FeedItem.Unreadable unreadable) {
          refused.put(file, unreadable.fault().toString());
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(files).hasSize(22);
  }

  @Test
  void everyInvalidAlertIsRefusedWithItsReason() {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String file : SharedData.files("cap/invalid")) {
      ItemFault fault = Feeds.fault(Feeds.xmlFile(file));
      reasons.put(file.substring("cap/invalid/".length()), fault.reason() + " " + fault.detail());
    }
    assertThat(reasons)
        .containsExactly(
            Map.entry(
                "earthquake_signed.cap",
                "SIGNATURE_MISPLACED CAP 1.1 leaves no place for a signature (line 76)"),
            Map.entry(
                "getMessage-invalid.xml", "MISSING_ELEMENT info[1]: area[1]: areaDesc is missing"),
            Map.entry("invalid.cap", "MISSING_ELEMENT scope is missing"),
            Map.entry(
                "invalid_xmlns.cap",
                "WRONG_NAMESPACE the alert is not in the namespace of CAP 1.1 or 1.2"),
            Map.entry(
                "noaa_errors.cap",
                "VALUE_NOT_ALLOWED info[1]: urgency: must be one of Immediate, Expected, Future,"
                    + " Past, Unknown, is empty (line 17)"));
  }

  @Test
  void alertsInsideOthersAreJudgedByThemselves() {
    assertThat(Feeds.messages(Feeds.xmlFile("cap/wrapped/smhi.se.alerts.cap"))).hasSize(17);
    FeedItem.Message fire = Feeds.message(Feeds.xmlFile("cap/wrapped/rfs.xml"));
    assertThat(fire.content().statement()).isEqualTo("MVA Gwandalan");
    assertThat(fire.recordedAt()).isEqualTo(Instant.parse("2014-05-08T10:31:00Z"));
    assertThat(fire.content().location()).isEqualTo(new Geometry.Point(List.of(151.558, -33.1347)));
  }

  @Test
  void allLocationsOfAlertsAreGoodGeometries() {
    List<Geometry> shapes = SharedData.files("cap/valid").stream()
        .flatMap(f -> Feeds.messages(Feeds.xmlFile(f)).stream())
        .map(m -> m.content().location())
        .filter(Geometry.class::isInstance)
        .toList();
    assertThat(shapes).hasSize(11).allMatch(s -> GeometryCheck.fault(s).isEmpty());
  }

  @Test
  void theEncodingOfTheDocumentIsHonoured() {
    FeedItem.Message quake = Feeds.message(Feeds.xmlFile("cap/valid/earthquake-iso8859-1.cap"));
    assertThat((String) quake.content().attributes().get("areaDesc")).contains("Usulután");
  }

  @Test
  void anUpdateIsReadWithItsReferencesAndPreferredLanguage() {
    FeedItem.Message update = Feeds.message(Feeds.xmlFile("cap/valid/canada.cap"));
    assertThat(update.kind()).isEqualTo(FeedItem.Kind.UPDATE);
    assertThat(update.references())
        .containsExactly(
            new ItemKey("cap@ec.gc.ca", "2.49.0.1.124.a3f342a4.2012,2012-05-02T21:45:05Z"),
            new ItemKey("cap@ec.gc.ca", "2.49.0.1.124.60f31a3a.2012,2012-05-02T21:55:21Z"));
    FactContent content = update.content();
    assertThat(content.theme()).isEqualTo("meteo");
    assertThat(content.attributes()).containsEntry("language", "en-CA").containsKey("eventFrCa");
    assertThat(content.location()).isInstanceOf(Geometry.MultiPolygon.class);
  }

  @Test
  void aCancelNamesWhatItTakesBack() {
    FeedItem.Message alert = Feeds.message(Feeds.xmlFile("cap/valid/wainfleet.xml"));
    FeedItem.Message cancel =
        Feeds.message(Feeds.xmlFile("cap/valid/wainfleet_cancel_minimal.xml"));
    assertThat(cancel.kind()).isEqualTo(FeedItem.Kind.CANCEL);
    assertThat(cancel.references()).containsExactly(alert.key());
  }

  @Test
  void anAlertThatNamesItselfRefersToNothing() {
    FeedItem.Message update = Feeds.message(Feeds.xmlFile("cap/valid/getMessage-valid.xml"));
    assertThat(update.references()).isEmpty();
    assertThat(update.actual()).isFalse();
  }

  @Test
  void meteoAlarmEntriesAreReadFromTheirFields() {
    List<FeedItem> items = Feeds.xmlFile("feeds/meteoalarm-atom-germany-2023.xml");
    List<FeedItem.Message> messages = Feeds.messages(items);
    assertThat(items).hasSize(381);
    assertThat(messages).hasSize(381);
    assertThat(messages.stream().map(FeedItem.Message::key).distinct()).hasSize(381);
    assertThat(messages.stream()
            .collect(Collectors.groupingBy(m -> m.kind().name(), Collectors.counting())))
        .containsOnly(Map.entry("ALERT", 352L), Map.entry("UPDATE", 29L));
    assertThat(messages).allMatch(m -> m.content().theme().equals("meteo"));
    assertThat(messages.getFirst().content().validUntil())
        .isEqualTo(Instant.parse("2023-04-28T14:00:00Z"));
  }

  @Test
  void theWeatherServicesEntryIsReadFromItsFields() {
    FeedItem.Message entry = Feeds.message(Feeds.xmlFile("feeds/nws-atom-small.xml"));
    assertThat(entry.key().system()).isEqualTo("w-nws.webmaster@noaa.gov");
    assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2017-09-02T03:12:00Z"));
    assertThat(entry.content().theme()).isEqualTo("meteo");
  }

  @Test
  void aWeekOfEarthquakesIsReadByItsMapping() {
    List<FeedItem> items =
        Feeds.usgs(SharedData.read("usgs/earthquakes-all_week-2018-02-07.geojson"));
    List<FeedItem.Message> messages = Feeds.messages(items);
    assertThat(items).hasSize(1707);
    assertThat(messages).hasSize(1707);
    assertThat(messages.stream().filter(m -> m.review() != null)).hasSize(1214);
    assertThat(messages.stream().map(FeedItem.Message::recordedAt).max(Instant::compareTo))
        .contains(Instant.ofEpochMilli(1517967904877L));
    FeedItem.Message first = messages.getFirst();
    assertThat(first.key()).isEqualTo(new ItemKey("usgs-earthquakes", "ci37868143"));
    assertThat(first.content().statement()).isEqualTo("M 2.0 - 4km W of Castaic, CA");
    assertThat(first.content().observedAt()).isEqualTo(Instant.ofEpochMilli(1517966773840L));
    assertThat(first.content().source().organisation()).isEqualTo("ci");
    assertThat(first.content().attributes())
        .containsEntry("magnitude", 2L)
        .containsEntry("depthKm", 26.49)
        .containsEntry("stations", 7L);
    assertThat(first.content().location())
        .isEqualTo(new Geometry.Point(List.of(-118.6671667, 34.4945)));
  }

  @Test
  void readingTheSameTwiceGivesTheSame() {
    String file = "feeds/meteoalarm-atom-germany-2023.xml";
    assertThat(Feeds.xmlFile(file)).isEqualTo(Feeds.xmlFile(file));
  }
}
