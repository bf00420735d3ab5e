package nl.situatiebeeld.projection.sitrep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.document.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A SitRep that people read says as much as the one that systems read (A3). */
class SitRepPrintedTest {

  private static final World WORLD = World.shared();
  private static final String HASH = "0123456789abcdef".repeat(4);

  /** A fact of everything, what it hangs together with, and one that the reader may not see. */
  private static Story told() {
    var line = new Geometry.LineString(List.of(List.of(5.8, 50.9), List.of(5.9, 51.1)));
    var point = new Geometry.Point(List.of(5.69, 50.85123456));
    Attachment photo = new Attachment(HASH, "image/jpeg", 12_345, "kade.jpg");
    Attachment secret = new Attachment("f".repeat(64), "image/png", 1, "adressen.png");
    Story story = Beside.of(SitRepTest.begun())
        .attached(photo, Sensitivity.SHARED)
        .attached(secret, Sensitivity.RESTRICTED, "enexis")
        .story();
    story
        .reported(
            "dike", "de kade houdt", f -> f.at(line).observedSecondsAgo(10).carrying(photo))
        .reported(
            "water",
            "het water stijgt",
            f -> f.at(point)
                .observedSecondsAgo(20)
                .restsOn(story.id("dike"))
                .validUntil(Instant.parse("2026-03-01T18:00:00Z")))
        .reported("hidden", "niet voor knmi", f -> f.labelled(Sensitivity.RESTRICTED, "enexis"))
        .verified("dike")
        .confirmed("dike", "enexis")
        .contradicted("water", "enexis", "dike")
        .contradicted("water", "spoor", "hidden")
        .linked("water", "dike")
        .adopted("copy", "water", f -> f.observedSecondsAgo(30));
    return Beside.of(story)
        .decided("evacuate", "dike:1")
        .assigned("pump", "knmi", "evacuate", "water:1")
        .story()
        .updated("dike", 2, "de kade houdt nog", f -> f.at(line).carrying(photo, secret))
        .seconds(7_200)
        .sitRep(1, KOPPEL, "knmi");
  }

  private static String html(Story story, String language) {
    return new String(
        WORLD
            .bytes(Who.KOPPEL, SitRepTest.at(story, 1, "?format=html"), "Accept-Language", language)
            .body(),
        UTF_8);
  }

  private static String text(Story story) throws IOException {
    byte[] pdf = WORLD.bytes(Who.KOPPEL, SitRepTest.at(story, 1, "?format=pdf")).body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  @Test
  void A3_onAPageAFactSaysWhatItSaysToSystems() {
    String html = html(WORLD.told(told()), "nl");
    String dike = row(html, "de kade houdt nog");
    assertThat(dike)
        .contains("<p>count: 12</p><p>level: 3.42</p>") // F1
        .contains("<p>Plaats: lijn, breedte 50.90000–51.10000, lengte 5.80000–5.90000</p>")
        .contains("<p>Bron: waterschap-limburg, observer</p>")
        .contains(
            "<p>Betrouwbaarheid van de bron: B;" + " geloofwaardigheid van de informatie: 2</p>")
        .contains("<p>Versie 2, vastgelegd 01-03-2026 11:02:10</p>")
        .contains("<p>Label: SHARED</p>")
        .contains("<p>Bijlage: kade.jpg, image/jpeg, 12.3 kB, SHA-256 0123456789ab</p>") // A5
        .doesNotContain("adressen.png");
    String water = row(html, "het water stijgt");
    assertThat(water)
        .contains("<p>Plaats: punt, breedte 50.85123, lengte 5.69000</p>")
        .contains("<td>betwist</td>")
        .contains("<p>Betwist door enexis, versie 1, 01-03-2026 11:02:10: not so"
            + " (daartegenover " + number(dike) + ")</p>") // F4
        .contains("<p>Betwist door spoor, versie 1, 01-03-2026 11:02:10: not so</p>")
        .contains("<p>Rust op: " + number(dike) + "</p>")
        .contains("<p>Gevolg van: " + number(dike) + "</p>") // F7
        .contains("<p>Tegengesproken door: " + number(dike) + "</p>")
        .contains("<p>Geldig tot: 01-03-2026 19:00:00</p>")
        .contains("<p>Verouderd vanaf: 01-03-2026 19:00:00</p>"); // F5
    assertThat(dike)
        .contains("<p>Heeft als gevolg: " + number(water) + "</p>")
        .contains("<p>Spreekt tegen: " + number(water) + "</p>");
    assertThat(row(html, "adopted"))
        .contains("<p>Overgenomen van: " + number(water) + " (waterschap-limburg), versie 1;"
            + " nu versie 1, betwist, 01-03-2026 11:02:10</p>"); // F8
    assertThat(html).doesNotContain("niet voor knmi");
  }

  @Test
  void A3_F4_whoVerifiedItIsToldAsItsOwnerOrAnother() {
    Story story = WORLD.told(SitRepTest.begun()
        .reported("by-other", "door een ander")
        .reported("by-self", "door de bron zelf")
        .verified("by-other")
        .verifiedByItsOwner("by-self")
        .confirmed("by-other", "enexis")
        .sitRep(1, KOPPEL, "knmi"));
    String html = html(story, "nl");
    assertThat(row(html, "door een ander"))
        .contains("<td>VR24 (onafhankelijk)</td>")
        .contains("<p>Verificatie: seen on site, versie 1, 01-03-2026 11:02:10</p>")
        .contains("<p>Bevestigd door enexis, versie 1, 01-03-2026 11:02:10: also seen</p>");
    assertThat(row(html, "door de bron zelf"))
        .contains("<td>waterschap-limburg (door de eigenaar zelf)</td>");
    String english = html(story, "en");
    assertThat(row(english, "door een ander")).contains("<td>VR24 (independently)</td>");
    assertThat(row(english, "door de bron zelf"))
        .contains("<td>waterschap-limburg (by its owner itself)</td>");
  }

  @Test
  void A2_A3_decisionsAndActionsTellWhatTheyRestOn() {
    String html = html(WORLD.told(told()), "nl");
    String dike = number(row(html, "de kade houdt nog"));
    String water = number(row(html, "het water stijgt"));
    assertThat(row(html, "decide evacuate"))
        .startsWith("<td>B1</td>")
        .contains("<td>genomen</td>")
        .contains("<p>Overleg: ROT</p><p>Genomen: 01-03-2026 11:02:10</p>")
        .contains("<p>Rust op: " + dike + ", Versie 1, sindsdien gewijzigd</p>")
        .contains("<p>Vastgelegd door VR24, 01-03-2026 11:02:10</p>");
    assertThat(row(html, "do pump"))
        .startsWith("<td>A1</td>")
        .contains("<td>open, te laat</td>", "<td>knmi</td>")
        .contains("<p>Rust op: " + water + ", Versie 1</p><p>Hoort bij: B1</p>");
  }

  @Test
  void A3_everyValueThatSystemsReadIsOnThePageAndOnPaper() throws IOException {
    Story story = WORLD.told(told());
    String html = html(story, "nl");
    String paper = text(story);
    JsonNode json = WORLD.get(Who.KOPPEL, SitRepTest.at(story, 1, "")).json();
    List<String> values = new ArrayList<>();
    json.path("themes").forEach(theme -> theme.path("facts").forEach(f -> read(f, values)));
    json.path("decisions").forEach(each -> read(each, values));
    json.path("actions").forEach(each -> read(each, values));
    assertThat(values).hasSizeGreaterThan(100).contains("3.42", "01-03-2026 19:00:00", "B");
    for (String value : values) {
      assertThat(html).contains(value);
      assertThat(paper).contains(value.replaceAll("\\s+", ""));
    }
  }

  /** What is written otherwise for people: words, numbers instead of ids, a place, a short hash. */
  private static final Set<String> IN_WORDS =
      Set.of("id", "kind", "status", "audience", "change", "role", "location");

  private static void read(JsonNode node, List<String> values) {
    for (var each : node.properties()) {
      JsonNode value = each.getValue();
      if (IN_WORDS.contains(each.getKey()) && !value.isArray()) {
        continue;
      }
      if (value.isObject()) {
        read(value, values);
      }
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        if (one.isObject() && value.isArray()) {
          read(one, values);
        } else if (one.isValueNode() && !one.isBoolean()) {
          read(each.getKey(), one.asString(), values);
        }
      }
    }
  }

  private static void read(String name, String value, List<String> values) {
    boolean id = value.startsWith("fact-") || value.startsWith("item-");
    boolean changedAt = name.startsWith("changed"); // of items: the state in words
    if (!id && !changedAt) {
      values.add(
          value.matches("\\d{4}-\\d\\d-\\d\\dT.*Z")
              ? Page.time(Instant.parse(value))
              : value.matches("[0-9a-f]{64}") ? value.substring(0, 12) : shown(name, value));
    }
  }

  private static String shown(String name, String value) {
    return name.equals("size") ? "12.3 kB" : value;
  }

  /** The cells of the row that begins with this statement. */
  private static String row(String html, String statement) {
    for (String row : html.split("<tr>", -1)) {
      if (row.contains("<td class=\"text\">" + statement + "<p>")) {
        return row;
      }
    }
    throw new AssertionError("no row of " + statement + " in " + html);
  }

  private static String number(String row) {
    return row.substring(4, row.indexOf("</td>"));
  }
}
