package nl.situatiebeeld.projection.sitrep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.ProjectionService;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import nl.situatiebeeld.projection.document.Documents;
import nl.situatiebeeld.projection.document.Form;
import nl.situatiebeeld.projection.reading.IssuedCopy;
import nl.situatiebeeld.projection.reading.KeptCopies;
import nl.situatiebeeld.projection.views.ViewSchema;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was handed out as a SitRep is handed out for good (A3). */
class IssuedCopyTest {

  private static final World WORLD = World.shared();
  private static final List<String> FORMS = List.of("json", "html", "pdf");
  private static final String NOTE = "LET OP: wijkt af van wat is uitgegeven";

  private static Story told() {
    Story story = SitRepTest.begun()
        .granted("spoor", KOPPEL, ACTIVE, "meteo", "traffic")
        .contradicted("shared", "enexis", "open")
        .linked("shared", "open")
        .adopted("copy", "open", f -> f);
    return WORLD.told(Beside.of(story)
        .decided("evacuate", "open:1")
        .assigned("pump", "knmi", "evacuate")
        .story()
        .sitRep(1, KOPPEL, "knmi", "spoor"));
  }

  private static JdbcTemplate template() {
    return WORLD.database().template();
  }

  private static byte[] read(Who who, Story story, String parameters) {
    var answer = WORLD.bytes(who, SitRepTest.at(story, 1, parameters));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /** The views say something else than they did, as after a fault in a rebuild. */
  private static void falsified(Story story) {
    falsified(WORLD, story);
  }

  private static void falsified(World world, Story story) {
    JdbcTemplate template = world.database().template();
    world.database().transaction().executeWithoutResult(status -> {
      ViewSchema.projecting(template);
      assertThat(template.update(
              "update views.fact_row set content = jsonb_set(content, '{statement}',"
                  + " '\"nu anders\"') where situation_id = ?",
              story.situation()))
          .isPositive();
    });
  }

  /** As if a copy was handed out that said so, and was too large to keep if null. */
  private static void handedOut(Story story, String sha256, @Nullable String document) {
    template()
        .update(
            "insert into issued_copy (sitrep_id, copy_for, situation_id, sha256, document)"
                + " values (?, 'knmi', ?, ?, ?)",
            story.sitRepId(KOPPEL, 1),
            story.situation(),
            sha256,
            document);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void A3_aCopyStaysWhatWasFirstHandedOutWhateverBecomesOfTheViews() {
    Story story = told();
    List<byte[]> first =
        FORMS.stream().map(f -> read(Who.KOPPEL, story, "?format=" + f)).toList();
    falsified(story);
    for (int i = 0; i < FORMS.size(); i++) {
      assertThat(read(Who.KOPPEL, story, "?format=" + FORMS.get(i))).isEqualTo(first.get(i));
    }
    assertThat(WORLD.get(Who.KOPPEL, SitRepTest.at(story, 1, "")).json().has("differsFromIssued"))
        .isFalse();
    // what nobody had yet is drawn when it is first asked
    assertThat(new String(read(Who.INFORMATION_MANAGER, story, ""), UTF_8)).contains("nu anders");
  }

  @Test
  void A3_aRebuildLeavesWhatWasHandedOut() throws InterruptedException {
    Story story = told();
    byte[] own = read(Who.KOPPEL, story, "");
    byte[] shared = read(Who.EVALUATOR, story, "");
    assertThat(own).isNotEqualTo(shared);
    Long kept = count(story);
    assertThat(kept).isEqualTo(2);
    falsified(story);
    ProjectionService.rebuild(WORLD.arguments());
    assertThat(count(story)).isEqualTo(kept);
    assertThat(read(Who.KOPPEL, story, "")).isEqualTo(own);
    assertThat(read(Who.EVALUATOR, story, "")).isEqualTo(shared);
    // and drawn anew from the rebuilt views it is the same, which nobody had yet
    assertThat(new String(read(Who.EVALUATOR, story, "?as=spoor"), UTF_8))
        .contains("openbaar")
        .doesNotContain("nu anders");
  }

  private static Long count(Story story) {
    JdbcTemplate template = template();
    return WORLD.database().transaction().execute(status -> {
      template.execute("set local role \"" + ViewSchema.readerRole(template) + '"');
      template.query(
          "select set_config('sb.situation', ?, true), set_config('sb.eyes', 'sitrep', true)",
          row -> {},
          story.situation());
      long all = 0;
      for (String copyFor : List.of("", "knmi", "spoor")) {
        template.query("select set_config('sb.org', ?, true)", row -> {}, copyFor);
        Long seen = template.queryForObject("select count(*) from issued_copy", Long.class);
        assertThat(seen).isNotNull().isLessThanOrEqualTo(1);
        all += seen == null ? 0 : seen;
      }
      return all;
    });
  }

  @Test
  void A3_theSameCopyForWhoeverReadsItFirst() {
    for (Who first : List.of(Who.KOPPEL, Who.INFORMATION_MANAGER, Who.EVALUATOR)) {
      Story story = told();
      String parameters = first == Who.KOPPEL ? "" : "?as=knmi";
      byte[] copy = read(first, story, parameters);
      falsified(story); // so that each of them gets what is kept
      assertThat(read(Who.KOPPEL, story, "")).isEqualTo(copy);
      assertThat(read(Who.EVALUATOR, story, "?as=knmi")).isEqualTo(copy);
      assertThat(without(new String(copy, UTF_8), story)).isEqualTo(drawnByItself());
    }
  }

  private static String drawnByItself() {
    Story story = told();
    return without(new String(read(Who.KOPPEL, story, ""), UTF_8), story);
  }

  private static String without(String json, Story story) {
    String own = story.situation().substring(story.situation().length() - 12);
    return json.replace(own, "x").replaceAll("situation-[-0-9a-f]*x", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"format\":\"of another time\"}"})
  void A3_whatCannotBeToldAsItWasHandedOutSaysSo(String kept) throws IOException {
    Story story = told();
    handedOut(story, "0".repeat(64), kept.isEmpty() ? null : kept);
    String html = new String(read(Who.KOPPEL, story, "?format=html"), UTF_8);
    assertThat(html).contains("<p class=\"mark\">" + NOTE + "</p>", "openbaar");
    assertThat(text(read(Who.KOPPEL, story, "?format=pdf"))).contains(NOTE);
    Answer json = WORLD.get(Who.KOPPEL, SitRepTest.at(story, 1, ""));
    if (kept.isEmpty()) {
      assertThat(json.json().path("differsFromIssued").asBoolean()).isTrue();
    } else {
      assertThat(json.body()).isEqualTo(kept);
    }
  }

  @Test
  void A3_ofACopyTooLargeToKeepTheHashTellsWhetherItIsTheSame() {
    try (World small = World.with(Map.of("situatiebeeld.projection.max-kept-sit-rep", "1000"))) {
      Story story = small.told(SitRepTest.begun().sitRep(1, KOPPEL, "knmi"));
      Answer first = small.get(Who.KOPPEL, SitRepTest.at(story, 1, ""));
      assertThat(first.json().has("differsFromIssued")).isFalse();
      assertThat(small.get(Who.KOPPEL, SitRepTest.at(story, 1, "")).body()).isEqualTo(first.body());
      assertThat(small.get(Who.KOPPEL, SitRepTest.at(story, 1, "?format=html")).body())
          .doesNotContain(NOTE);
      falsified(small, story);
      Answer other = small.get(Who.KOPPEL, SitRepTest.at(story, 1, ""));
      assertThat(other.json().path("differsFromIssued").asBoolean()).isTrue();
      assertThat(small.get(Who.KOPPEL, SitRepTest.at(story, 1, "?format=html")).body())
          .contains(NOTE);
    }
  }

  @Test
  void A3_whatDiffersIsCounted() {
    Story story = told();
    SitRepDocument document = document(read(Who.KOPPEL, story, ""));
    var meters = new SimpleMeterRegistry();
    var copies = new IssuedCopies(new KeptCopies(template()), 10, meters);
    String hash = Documents.hash(Documents.canonical(document));
    copies.handed(new IssuedCopy(hash, null), Form.JSON, () -> document);
    var differing = meters.get("situatiebeeld.sitreps.differing").counter();
    assertThat(differing.count()).isZero();
    copies.handed(new IssuedCopy("0".repeat(64), null), Form.JSON, () -> document);
    assertThat(differing.count()).isOne();
  }

  private static SitRepDocument document(byte[] json) {
    return Json.mapper().readValue(json, SitRepDocument.class);
  }

  @Test
  void A3_nobodyChangesOrRemovesWhatWasHandedOut() {
    Story story = told();
    read(Who.KOPPEL, story, "");
    for (String change : List.of(
        "update issued_copy set document = 'x'",
        "delete from issued_copy",
        "truncate issued_copy")) {
      assertThatThrownBy(() -> template().execute(change))
          .as(change)
          .hasMessageContaining("neither changed nor removed");
    }
    assertThat(template().queryForObject("select count(*) from issued_copy", Long.class))
        .isZero(); // hidden from whoever does not say whose eyes it has
  }
}
