package nl.situatiebeeld.projection.sitrep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static nl.situatiebeeld.contracts.participation.Profile.STRUCTUREEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** SitReps as documents (A3) and what a KOPPEL partner knows by them (V2). */
class SitRepTest {

  private static final World WORLD = World.shared();
  private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

  /** Facts of every label, then SitRep 1 for KOPPEL, then news that nobody of KOPPEL knows. */
  private static Story told() {
    return WORLD.told(
        begun().sitRep(1, KOPPEL, "knmi").seconds(60).reported("later", "na de SitRep"));
  }

  static Story begun() {
    return Story.begins(BEGIN)
        .opened()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .granted("enexis", STRUCTUREEL, ACTIVE)
        .granted("knmi", KOPPEL, ACTIVE, "meteo", "traffic")
        .seconds(10)
        .reported("shared", "gedeeld: é ë ĳ €", f -> f.refreshed(1))
        .reported("open", "openbaar", f -> f.labelled(Sensitivity.OPEN))
        .reported("elsewhere", "ander thema", f -> f.on("infrastructure"))
        .reported("forkoppel", "alleen knmi", f -> f.labelled(Sensitivity.RESTRICTED, "knmi"))
        .reported("forother", "alleen enexis", f -> f.labelled(Sensitivity.RESTRICTED, "enexis"))
        .reported("source", "brongegeven", f -> f.labelled(Sensitivity.SOURCE_DATA))
        .proposed("proposal", "voorstel", f -> f.of("knmi"))
        .reported("gone", "ingetrokken")
        .retracted("gone")
        .verified("open")
        .seconds(120);
  }

  static String at(Story story, Object ref, String parameters) {
    return "/situations/" + story.situation() + "/sitreps/" + ref + parameters;
  }

  static List<String> statements(Answer sitRep) {
    List<String> found = new ArrayList<>();
    for (JsonNode theme : sitRep.json().path("themes")) {
      theme.path("facts").forEach(f -> found.add(f.path("statement").asString()));
    }
    return found;
  }

  @Test
  void A3_aRecipientReadsWhatItMayKnowOfTheMomentAtWhichItWasIssued() {
    Story story = told();
    Answer own = WORLD.get(Who.KOPPEL, at(story, 1, ""));
    assertThat(own.status()).as(own.body()).isEqualTo(200);
    assertThat(statements(own))
        .containsExactlyInAnyOrder("gedeeld: é ë ĳ €", "openbaar", "alleen knmi");
    JsonNode json = own.json();
    assertThat(json.at("/sitRep/number").asInt()).isEqualTo(1);
    assertThat(json.at("/sitRep/issuedAt").asString()).isEqualTo("2026-03-01T10:02:10Z");
    assertThat(json.path("copyFor").asString()).isEqualTo("knmi");
    assertThat(json.at("/situation/leadingRegion").asString()).isEqualTo("VR24");
    assertThat(json.path("participants")).hasSize(3);
    JsonNode facts = json.at("/themes/0/facts");
    assertThat(facts
            .valueStream()
            .filter(f -> f.path("stale").asBoolean())
            .map(f -> f.path("statement").asString()))
        .containsExactly("gedeeld: é ë ĳ €");
    assertThat(facts
            .valueStream()
            .filter(f -> f.path("status").asString().equals("VERIFIED"))
            .map(f -> f.path("statement").asString()))
        .containsExactly("openbaar");
  }

  @Test
  void A3_theCopyForAllHoldsOnlyWhatEachRecipientMayKnow() {
    Story story = WORLD.told(begun()
        .granted("spoor", KOPPEL, ACTIVE, "traffic", "meteo", "infrastructure")
        .sitRep(1, KOPPEL, "knmi", "spoor"));
    Answer all = WORLD.get(Who.INFORMATION_MANAGER, at(story, 1, ""));
    assertThat(statements(all)).containsExactlyInAnyOrder("gedeeld: é ë ĳ €", "openbaar");
    assertThat(all.json().has("copyFor")).isFalse();
    Answer spoor = WORLD.get(Who.INFORMATION_MANAGER, at(story, 1, "?as=spoor"));
    assertThat(statements(spoor))
        .containsExactlyInAnyOrder("gedeeld: é ë ĳ €", "openbaar", "ander thema");
    assertThat(statements(WORLD.get(Who.EVALUATOR, at(story, 1, "?as=knmi"))))
        .isEqualTo(statements(WORLD.get(Who.KOPPEL, at(story, 1, ""))))
        .contains("alleen knmi");
  }

  @Test
  void A3_sourceDataOnlyForAProfileThatReadsIt() {
    Story story =
        WORLD.told(begun().sitRep(1, KERN, "waterschap-limburg").sitRep(1, STRUCTUREEL, "enexis"));
    assertThat(statements(WORLD.get(Who.KERN, at(story, 1, "")))).contains("brongegeven");
    Answer structureel = WORLD.get(Who.STRUCTUREEL, at(story, 1, ""));
    assertThat(statements(structureel))
        .contains("alleen enexis")
        .doesNotContain("brongegeven", "alleen knmi");
  }

  @ParameterizedTest
  @CsvSource({
    "INFORMATION_MANAGER, '', 200",
    "NEIGHBOUR, '', 200",
    "EVALUATOR, '', 200",
    "KERN, '', 404 not-found",
    "STRUCTUREEL, '', 404 not-found",
    "KOPPEL, '?as=waterschap-limburg', 403 eyes-not-yours",
    "NEIGHBOUR, '?as=knmi', 403 eyes-not-yours",
    "INFORMATION_MANAGER, '?as=enexis', 404 not-found",
    "INFORMATION_MANAGER, '?format=docx', 400 invalid-parameter",
    "INFORMATION_MANAGER, '?profile=KERN', 404 not-found",
  })
  void A3_itIsForItsRecipientsTheRegionsAndEvaluators(Who who, String query, String expected) {
    assertThat(WORLD.get(who, at(told(), 1, query)).problem().strip()).isEqualTo(expected);
  }

  @Test
  void A3_aNumberThatSeveralProfilesHaveNeedsTheProfileOrTheId() {
    Story story = WORLD.told(begun().sitRep(1, KOPPEL, "knmi").sitRep(1, STRUCTUREEL, "enexis"));
    assertThat(WORLD.get(Who.EVALUATOR, at(story, 1, "")).problem())
        .isEqualTo("422 number-ambiguous");
    for (String ref : List.of("1", story.sitRepId(KOPPEL, 1))) {
      Answer one = WORLD.get(Who.EVALUATOR, at(story, ref, "?profile=KOPPEL"));
      assertThat(one.json().at("/sitRep/profile").asString()).isEqualTo("KOPPEL");
    }
    assertThat(WORLD.get(Who.KOPPEL, at(story, 1, "")).status()).isEqualTo(200);
    assertThat(WORLD.get(Who.EVALUATOR, at(story, 7, "")).problem()).isEqualTo("404 not-found");
  }

  @Test
  void A3_theSameBytesEveryTimeKnownByTheirHash() throws Exception {
    Story story = told();
    for (String form : List.of("json", "html", "pdf")) {
      String path = at(story, 1, "?format=" + form);
      HttpResponse<byte[]> first = WORLD.bytes(Who.KOPPEL, path);
      WORLD.told(story.seconds(600).reported("more-" + form, "later nog iets"));
      HttpResponse<byte[]> again = WORLD.bytes(Who.KOPPEL, path);
      assertThat(again.body()).as(form).isEqualTo(first.body());
      String tag = first.headers().firstValue("ETag").orElse("");
      assertThat(again.headers().firstValue("ETag")).hasValue(tag);
      HttpResponse<byte[]> unchanged = WORLD.bytes(Who.KOPPEL, path, "If-None-Match", tag);
      assertThat(unchanged.statusCode()).isEqualTo(304);
    }
    HttpResponse<byte[]> json = WORLD.bytes(Who.KOPPEL, at(story, 1, ""));
    String hash =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.body()));
    assertThat(json.headers().firstValue("ETag")).hasValue('"' + hash + '"');
  }

  @Test
  void A3_asAPageItIsEscapedWithoutScriptsAndInTheReadersLanguage() {
    Story story = WORLD.told(
        begun().reported("evil", "<script>alert(1)</script> & \"x\" 🔥").sitRep(1, KOPPEL, "knmi"));
    HttpResponse<byte[]> page = WORLD.bytes(
        Who.KOPPEL, at(story, 1, ""), "Accept", "text/html", "Accept-Language", "en-GB,nl;q=0.5");
    String html = new String(page.body(), UTF_8);
    assertThat(html)
        .contains("&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;x&#34; 🔥")
        .contains("Kort: &#60;b&#62;1&#60;/b&#62;")
        .contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"")
        .contains("<th scope=\"col\">Fact</th>")
        .contains("reported, stale")
        .doesNotContain("<script", "<b>");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "sandbox");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    HttpResponse<byte[]> dutch = WORLD.bytes(Who.KOPPEL, at(story, 1, "?format=html"));
    assertThat(new String(dutch.body(), UTF_8)).contains("lang=\"nl\"", "gemeld, verouderd");
    HttpResponse<byte[]> none = WORLD.bytes(Who.KOPPEL, at(story, 1, ""), "Accept", "image/png");
    assertThat(none.statusCode()).isEqualTo(406);
  }

  @Test
  void A3_asPdfItSaysTheSameHoweverManyFacts() throws IOException {
    Story story = begun().reported("fire", "brand 🔥🚒 bij Meers ☎️", f -> f.on("traffic"));
    String words = "lange zin met é en ï die maar door gaat ".repeat(60).strip();
    story.reported("long", words);
    for (int i = 0; i < 1_000; i++) {
      story.reported("n" + i, "feit nummer " + i + " op de A" + i % 79, f -> f.on("traffic"));
    }
    WORLD.told(story.sitRep(1, KOPPEL, "knmi"));
    Answer json = WORLD.get(Who.KOPPEL, at(story, 1, ""));
    assertThat(statements(json)).hasSize(1_005);
    HttpResponse<byte[]> pdf =
        WORLD.bytes(Who.KOPPEL, at(story, 1, ""), "Accept", "application/pdf");
    assertThat(pdf.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"sitrep-koppel-1.pdf\"");
    String text = text(pdf.body());
    assertThat(count(text, "lange zin met é en ï die")).isGreaterThan(55);
    assertThat(count(text, "gaat")).isEqualTo(60);
    for (int i = 0; i < 1_000; i++) {
      assertThat(text).contains("feit nummer " + i + " op de A" + i % 79);
    }
    assertThat(text)
        .contains("gedeeld: é ë ĳ €", "alleen knmi", "brand [fire][fire engine] bij Meers")
        .doesNotContain("brongegeven", "alleen enexis", "voorstel");
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isBetween(BEGIN, BEGIN.plusSeconds(86_400));
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void V2_aKoppelPartnerKnowsTheLastSitRepIssuedToItBeforeTheAskedMoment() {
    Story story = WORLD.told(begun()
        .sitRep(1, KOPPEL, "knmi")
        .seconds(60)
        .reported("second", "tweede")
        .seconds(60)
        .sitRep(2, KOPPEL, "knmi")
        .seconds(60)
        .reported("third", "derde"));
    Answer now = WORLD.picture(Who.KOPPEL, story, "");
    assertThat(now.json().at("/sitRep/number").asInt()).isEqualTo(2);
    assertThat(now.each("facts", "statement")).contains("tweede").doesNotContain("derde");
    assertThat(now.json().path("asOf").asString()).isEqualTo("2026-03-01T10:04:10Z");
    String between = "asOf=2026-03-01T10:03:00Z";
    for (Answer before : List.of(
        WORLD.picture(Who.KOPPEL, story, "?" + between),
        WORLD.picture(Who.EVALUATOR, story, "?as=knmi&" + between),
        WORLD.picture(Who.INFORMATION_MANAGER, story, "?as=knmi&" + between))) {
      assertThat(before.json().at("/sitRep/number").asInt()).isEqualTo(1);
      assertThat(before.json().at("/sitRep/issuedAt").asString()).isEqualTo("2026-03-01T10:02:10Z");
      assertThat(before.each("facts", "statement"))
          .containsExactlyInAnyOrder("gedeeld: é ë ĳ €", "openbaar", "alleen knmi");
    }
    assertThat(
            WORLD.picture(Who.EVALUATOR, story, "?as=KOPPEL&" + between).each("facts", "statement"))
        .containsExactlyInAnyOrder("gedeeld: é ë ĳ €", "openbaar");
  }

  @Test
  void V2_beforeItsFirstSitRepItKnowsNothingAndIsToldSo() {
    Story story = told();
    String before = "asOf=2026-03-01T10:01:00Z";
    assertThat(WORLD.picture(Who.KOPPEL, story, "?" + before).problem())
        .isEqualTo("403 sitrep-only");
    Answer as = WORLD.picture(Who.EVALUATOR, story, "?as=knmi&" + before);
    assertThat(as.json().path("facts")).isEmpty();
    assertThat(as.json().has("sitRep")).isFalse();
    assertThat(as.json().at("/explanation/code").asString()).isEqualTo("sitrep-only");
  }

  @Test
  void V2_aSitRepToOthersTellsItNothing() {
    Story story = WORLD.told(begun().granted("spoor", KOPPEL, ACTIVE).sitRep(1, KOPPEL, "spoor"));
    assertThat(WORLD.get(Who.KOPPEL, at(story, 1, "")).problem()).isEqualTo("404 not-found");
    assertThat(WORLD.picture(Who.KOPPEL, story, "").problem()).isEqualTo("403 sitrep-only");
    assertThat(WORLD
            .get(Who.KOPPEL, "/situations/" + story.situation() + "/sitreps")
            .body())
        .doesNotContain("Stand 1");
  }

  @Test
  void V2_withoutTaskItReadsNoSitRepButWhatItKnewThenStaysAnswerable() {
    Story story = WORLD.told(begun().sitRep(1, KOPPEL, "knmi").seconds(60).detached("knmi"));
    assertThat(WORLD.get(Who.KOPPEL, at(story, 1, "")).problem())
        .isEqualTo("403 participation-detached");
    assertThat(WORLD.get(Who.KOPPEL, at(story, 1, "?asOf=2026-03-01T10:02:30Z")).status())
        .isEqualTo(200);
  }
}
