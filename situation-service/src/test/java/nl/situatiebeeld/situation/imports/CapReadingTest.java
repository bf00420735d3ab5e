package nl.situatiebeeld.situation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.geo.Geometry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of an alert, and each reason for which one is refused. */
class CapReadingTest {

  @Test
  void anAlertBecomesAFact() {
    FeedItem.Message message = Feeds.message(Feeds.xml(CapSample.ALERT));
    FactContent content = message.content();
    assertThat(message.recordedAt()).isEqualTo(Instant.parse("2021-07-14T16:00:00Z"));
    assertThat(content.theme()).isEqualTo("meteo");
    assertThat(content.statement()).isEqualTo("Zware regen: Limburg-Zuid");
    assertThat(content.observedAt()).isEqualTo(Instant.parse("2021-07-14T18:00:00Z"));
    assertThat(content.validUntil()).isEqualTo(Instant.parse("2021-07-15T04:00:00Z"));
    assertThat(content.source().system()).isEqualTo("knmi.example");
    assertThat(content.source().id()).isEqualTo("NL-1,2021-07-14T16:00:00Z");
    assertThat(content.attributes())
        .containsEntry("capStatus", "Actual")
        .containsEntry("severity", "Severe");
    assertThat(content.location())
        .isEqualTo(new Geometry.Polygon(List.of(List.of(
            List.of(5.7, 50.8), List.of(6.0, 50.8), List.of(6.0, 51.0), List.of(5.7, 50.8)))));
  }

  @Test
  void aCircleBecomesAPolygonAroundItsCentre() {
    String alert = CapSample.with(
        "<polygon>50.8,5.7 50.8,6.0 51.0,6.0 50.8,5.7</polygon>", "<circle>50.8,5.7 10</circle>");
    FactContent content = Feeds.message(Feeds.xml(alert)).content();
    Geometry.Polygon circle = (Geometry.Polygon) content.location();
    assertThat(circle).isNotNull();
    assertThat(circle.coordinates().getFirst()).hasSize(33);
    assertThat(circle.coordinates().getFirst().getFirst().get(1)).isBetween(50.889, 50.891);
    assertThat(content.attributes()).containsEntry("radiusKm", 10.0);
  }

  @Test
  void aPolygonThatItsSenderShortenedIsNoPolygon() {
    FactContent content = Feeds.message(
            Feeds.xml(CapSample.with("51.0,6.0 50.8,5.7", "51.0,6.0...")))
        .content();
    assertThat(content.location()).isNull();
    assertThat(content.attributes()).containsEntry("areaElided", true);
  }

  @Test
  void theDutchTextIsPreferredAndTheOtherIsKept() {
    String english = CapSample.ALERT
        .substring(CapSample.ALERT.indexOf("<info>"), CapSample.ALERT.indexOf("</alert>"))
        .replace("nl-NL", "en")
        .replace("Zware regen", "Heavy rain");
    FactContent content = Feeds.message(Feeds.xml(CapSample.with("</scope>", "</scope>" + english)))
        .content();
    assertThat(content.statement()).isEqualTo("Zware regen: Limburg-Zuid");
    assertThat(content.attributes()).containsEntry("eventEn", "Heavy rain");
  }

  @Test
  void anAlertThatIsNotForEveryoneIsRestricted() {
    FactContent content =
        Feeds.message(Feeds.xml(CapSample.with(">Public<", ">Private<"))).content();
    assertThat(content.sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
  }

  @Test
  void whatComesInATestEnvelopeIsATest() {
    String envelope = """
        <d:EDXLDistribution xmlns:d="urn:oasis:names:tc:emergency:EDXL:DE:1.0">
          <d:distributionStatus>Exercise</d:distributionStatus>
          <d:contentObject><d:xmlContent><d:embeddedXMLContent>ALERT</d:embeddedXMLContent>
          </d:xmlContent></d:contentObject>
          <d:contentObject><d:nonXMLContent/></d:contentObject>
        </d:EDXLDistribution>
        """;
    List<FeedItem> items = Feeds.xml(envelope.replace("ALERT", CapSample.ALERT));
    assertThat(Feeds.messages(items)).hasSize(1).noneMatch(FeedItem.Message::actual);
    assertThat(Feeds.fault(items.get(1)).reason()).isEqualTo(Reason.NO_ALERT_INSIDE);
  }

  @Test
  void aFaultyAlertLeavesTheOthersAlone() {
    List<FeedItem> items = Feeds.xml(CapSample.wrapped(
        CapSample.ALERT,
        CapSample.with("<scope>Public</scope>", ""),
        CapSample.with("NL-1", "NL-2")));
    assertThat(Feeds.messages(items)).hasSize(2);
    assertThat(Feeds.fault(items.get(1)).reason()).isEqualTo(Reason.MISSING_ELEMENT);
    assertThat(items.get(1).position()).startsWith("alert 2, line ");
  }

  @Test
  void aWholeAlertInAnAtomEntryIsRead() {
    String feed = CapSample.entry("<content type=\"application/cap+xml\">%s</content>");
    assertThat(Feeds.message(Feeds.xml(feed.formatted(CapSample.ALERT))).key().system())
        .isEqualTo("knmi.example");
  }

  @Test
  void theCharsetOfTheContentTypeIsHonoured() {
    byte[] latin =
        CapSample.with("Limburg-Zuid", "Zuid-Limbürg").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            Feeds.message(Feeds.READER.readXml(latin, "ISO-8859-1")).content().statement())
        .endsWith("Zuid-Limbürg");
    assertThat(Feeds.fault(Feeds.READER.readXml(latin, null)).reason())
        .isEqualTo(Reason.NOT_WELL_FORMED);
    assertThat(Feeds.fault(Feeds.READER.readXml(latin, "no-such-charset")).reason())
        .isEqualTo(Reason.NOT_WELL_FORMED);
  }

  @Test
  void utf16IsReadByItsByteOrderMark() {
    byte[] utf16 = ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + CapSample.ALERT)
        .getBytes(StandardCharsets.UTF_16LE);
    assertThat(Feeds.message(Feeds.READER.readXml(utf16, null)).content().theme())
        .isEqualTo("meteo");
  }

  @Test
  void anEmptyFeedHoldsNothingAndThatIsNoFault() {
    assertThat(Feeds.xml("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>")).isEmpty();
  }

  @Test
  void limitsHoldForDocumentItemsAndElements() {
    byte[] two =
        CapSample.wrapped(CapSample.ALERT, CapSample.ALERT).getBytes(StandardCharsets.UTF_8);
    ImportSettings settings = ImportSettings.load(null);
    assertThat(reason(settings, new FeedLimits(100, 9, 99, 64, 99, 99), two))
        .isEqualTo(Reason.DOCUMENT_TOO_LARGE);
    assertThat(reason(settings, new FeedLimits(9_999, 1, 99, 64, 99, 99), two))
        .isEqualTo(Reason.TOO_MANY_ITEMS);
    assertThat(reason(settings, new FeedLimits(9_999, 9, 20, 64, 99, 99), two))
        .isEqualTo(Reason.TOO_MANY_ELEMENTS);
  }

  private static Reason reason(ImportSettings settings, FeedLimits limits, byte[] document) {
    return Feeds.fault(new FeedReader(settings, limits).readXml(document, null)).reason();
  }

  @ParameterizedTest
  @MethodSource
  void eachFaultHasItsReason(Reason reason, String document) {
    ItemFault fault = Feeds.fault(Feeds.xml(document));
    assertThat(fault.reason()).isEqualTo(reason);
    assertThat(fault.detail()).doesNotContain("SECRET");
  }

  static Stream<Arguments> eachFaultHasItsReason() {
    return Stream.concat(Stream.concat(documents(), shapes()), values());
  }

  private static Stream<Arguments> documents() {
    String entity = "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/SECRET\">]>";
    return Stream.of(
        Arguments.of(Reason.NOT_WELL_FORMED, "SECRET"),
        Arguments.of(Reason.NOT_WELL_FORMED, ""),
        Arguments.of(Reason.NOT_WELL_FORMED, CapSample.with("</info>", "")),
        Arguments.of(Reason.NOT_WELL_FORMED, CapSample.ALERT + "<SECRET/>"),
        Arguments.of(Reason.DTD_NOT_ALLOWED, CapSample.with("NL-1", "&SECRET;")),
        Arguments.of(Reason.DTD_NOT_ALLOWED, entity + CapSample.with("Zware regen", "&x;")),
        Arguments.of(
            Reason.DTD_NOT_ALLOWED,
            "<!DOCTYPE alert SYSTEM \"http://localhost:1/SECRET\">" + CapSample.ALERT),
        Arguments.of(Reason.DTD_NOT_ALLOWED, "<!DOCTYPE alert>" + CapSample.ALERT),
        Arguments.of(Reason.TOO_DEEP, "<a>".repeat(80) + "</a>".repeat(80)),
        Arguments.of(Reason.NO_ITEMS, "<SECRET/>"),
        Arguments.of(
            Reason.WRONG_NAMESPACE,
            CapSample.with("cap:1.2", "SECRET:1.2")
                .replace("emergency:SECRET", "emergency:alerts")),
        Arguments.of(
            Reason.WRONG_NAMESPACE,
            CapSample.with(" xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"", "")),
        Arguments.of(Reason.UNSUPPORTED_VERSION, CapSample.with("cap:1.2", "cap:2.0")),
        Arguments.of(Reason.NO_ALERT_INSIDE, CapSample.entry("<title>SECRET</title>")));
  }

  private static Stream<Arguments> shapes() {
    String signature = "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>";
    return Stream.of(
        Arguments.of(Reason.MISSING_ELEMENT, CapSample.with("<scope>Public</scope>", "")),
        Arguments.of(Reason.MISSING_ELEMENT, CapSample.with("<sender>knmi.example</sender>", "")),
        Arguments.of(Reason.UNEXPECTED_ELEMENT, CapSample.with("</scope>", "</scope><SECRET/>")),
        Arguments.of(Reason.UNEXPECTED_ELEMENT, CapSample.with("Zware regen", "<SECRET/>")),
        Arguments.of(Reason.UNEXPECTED_ATTRIBUTE, CapSample.with("<info>", "<info a=\"SECRET\">")),
        Arguments.of(
            Reason.UNEXPECTED_ATTRIBUTE, CapSample.with("<event>", "<event a=\"SECRET\">")),
        Arguments.of(Reason.UNEXPECTED_TEXT, CapSample.with("<info>", "<info>SECRET")),
        Arguments.of(Reason.WRONG_ORDER, CapSample.with("</area>", "</area><web>http://x</web>")),
        Arguments.of(
            Reason.TOO_MANY_OCCURRENCES, CapSample.with("<event>", "<event>SECRET</event><event>")),
        Arguments.of(Reason.SIGNATURE_MISPLACED, CapSample.with("<info>", signature + "<info>")),
        Arguments.of(
            Reason.SIGNATURE_MISPLACED,
            CapSample.with("</alert>", signature + "</alert>").replace("cap:1.2", "cap:1.1")),
        Arguments.of(
            Reason.MISSING_ELEMENT,
            CapSample.entry(CapSample.ENTRY_FIELDS.replace("event>", "SECRET>"))));
  }

  private static Stream<Arguments> values() {
    String long501 = "x".repeat(501);
    return Stream.of(
        Arguments.of(Reason.VALUE_MISSING, CapSample.with("Zware regen", " ")),
        Arguments.of(Reason.VALUE_NOT_ALLOWED, CapSample.with("Immediate", "SECRET")),
        Arguments.of(Reason.VALUE_NOT_ALLOWED, CapSample.with(">Actual<", "> Actual<")),
        Arguments.of(Reason.WRONG_FORMAT, CapSample.with("18:00:00+02:00", "18:00:00")),
        Arguments.of(Reason.WRONG_FORMAT, CapSample.with("18:00:00+02:00", "18:00:00Z")),
        Arguments.of(Reason.WRONG_FORMAT, CapSample.with("2021-07-15T06", "2021-02-30T06")),
        Arguments.of(Reason.WRONG_FORMAT, CapSample.with("2021-07-15T06", "1821-07-15T06")),
        Arguments.of(Reason.WRONG_FORMAT, CapSample.with("nl-NL", "SECRET language")),
        Arguments.of(Reason.WRONG_FORMAT, CapSample.with("NL-1", "NL,SECRET")),
        Arguments.of(Reason.WRONG_FORMAT, CapSample.with("<area>", "<web>SECRET x</web><area>")),
        Arguments.of(Reason.WRONG_FORMAT, CapSample.with("Zware regen", "SECRET&#x85;")),
        Arguments.of(Reason.TEXT_TOO_LONG, CapSample.with("NL-1", long501)),
        Arguments.of(Reason.TEXT_TOO_LONG, CapSample.with("Zware regen", "x".repeat(4_001))),
        Arguments.of(Reason.WRONG_GEOMETRY, CapSample.with("51.0,6.0 50.8,5.7", "51.0,6.0")),
        Arguments.of(Reason.WRONG_GEOMETRY, CapSample.with("51.0,6.0", "91.0,6.0")),
        Arguments.of(Reason.WRONG_GEOMETRY, CapSample.with("51.0,6.0", "51.0,6.0,")),
        Arguments.of(
            Reason.WRONG_GEOMETRY, CapSample.with("</area>", "<circle>50,5</circle></area>")),
        Arguments.of(
            Reason.WRONG_GEOMETRY,
            CapSample.with("50.8,5.7 50.8,6.0", "50.8,5.7 " + "50.8,6.0 ".repeat(10_000))),
        Arguments.of(Reason.REFERENCES_MISSING, CapSample.with(">Alert<", ">Update<")),
        Arguments.of(
            Reason.REFERENCES_MALFORMED,
            CapSample.cancel("NL-2", "2021-07-14T19:00:00+02:00").replace("NL-1,", "NL-1;")),
        Arguments.of(Reason.CARRIES_NO_FACT, CapSample.with(">Alert<", ">Ack<")),
        Arguments.of(
            Reason.CARRIES_NO_FACT,
            CapSample.entry(CapSample.ENTRY_FIELDS.replace(">Alert<", ">Error<"))),
        Arguments.of(
            Reason.VALUE_NOT_ALLOWED,
            CapSample.entry(CapSample.ENTRY_FIELDS.replace(">Alert<", ">SECRET<"))),
        Arguments.of(
            Reason.VALUE_NOT_ALLOWED,
            CapSample.entry(CapSample.ENTRY_FIELDS + "<cap:severity>SECRET</cap:severity>")),
        Arguments.of(
            Reason.WRONG_FORMAT,
            CapSample.entry(CapSample.ENTRY_FIELDS + "<cap:expires>SECRET</cap:expires>")),
        Arguments.of(
            Reason.WRONG_FORMAT,
            CapSample.entry(CapSample.ENTRY_FIELDS).replace("18:00:00Z", "18:00")),
        Arguments.of(
            Reason.WRONG_GEOMETRY,
            CapSample.entry(CapSample.ENTRY_FIELDS + "<cap:polygon>1,1 2,2</cap:polygon>")),
        Arguments.of(
            Reason.VALUE_MISSING,
            CapSample.entry(CapSample.ENTRY_FIELDS)
                .replace("<id>", "<i>")
                .replace("</id>", "</i>")));
  }
}
