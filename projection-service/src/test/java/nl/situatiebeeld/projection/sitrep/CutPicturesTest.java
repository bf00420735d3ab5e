package nl.situatiebeeld.projection.sitrep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.situatiebeeld.contracts.participation.Profile.KOPPEL;
import static org.assertj.core.api.Assertions.assertThat;

import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A picture that does not hold all that stands or waits says so (A1, A2, A3). */
class CutPicturesTest {

  private static final World WORLD = World.shared();
  private static final String CUT = "Er zijn er meer dan hier staan";

  private static Story with(int decisions, int actions) {
    Beside beside = Beside.of(SitRepTest.begun());
    for (int i = 0; i < decisions; i++) {
      beside.decided("d" + i, "open:1");
    }
    for (int i = 0; i < actions; i++) {
      beside.assigned("a" + i, "knmi", "d0");
    }
    return WORLD.told(beside.story().sitRep(1, KOPPEL, "knmi"));
  }

  private static String page(Story story, String language) {
    return new String(
        WORLD
            .bytes(
                Who.KOPPEL,
                SitRepTest.at(story, 1, ""),
                "Accept",
                "text/html",
                "Accept-Language",
                language)
            .body(),
        UTF_8);
  }

  @Test
  void A2_A3_aPictureThatHoldsAllSaysNothingOfMore() {
    Story story = with(500, 1);
    JsonNode picture = WORLD.picture(Who.KERN, story, "").json();
    assertThat(picture.path("decisions")).hasSize(500);
    assertThat(picture.has("more")).isFalse();
    JsonNode sitRep = WORLD.get(Who.KOPPEL, SitRepTest.at(story, 1, "")).json();
    assertThat(sitRep.path("decisions")).hasSize(500);
    assertThat(sitRep.has("more")).isFalse();
    assertThat(page(story, "nl")).doesNotContain(CUT);
  }

  @Test
  void A2_aPictureSaysOfWhichKindsThereAreMore() {
    Story story = with(501, 501);
    JsonNode picture = WORLD.picture(Who.KERN, story, "").json();
    assertThat(picture.path("decisions")).hasSize(500);
    assertThat(picture.path("actions")).hasSize(500);
    assertThat(picture.path("more").toString()).isEqualTo("[\"DECISION\",\"ACTION\"]");
    try (Stream stream = Stream.of(WORLD, Who.KERN, story, "")) {
      stream.until(event -> event.name().equals("picture"));
      assertThat(stream.events().getFirst().data().path("more")).isEqualTo(picture.path("more"));
    }
  }

  @Test
  void A3_aSitRepSaysOfWhichKindsThereWereMore() throws Exception {
    Story story = with(501, 1);
    JsonNode sitRep = WORLD.get(Who.KOPPEL, SitRepTest.at(story, 1, "")).json();
    assertThat(sitRep.path("more").toString()).isEqualTo("[\"DECISION\"]");
    assertThat(page(story, "nl").split(CUT, -1)).as("once, after the decisions").hasSize(2);
    assertThat(page(story, "en")).containsOnlyOnce("There are more than these");
    byte[] pdf = WORLD
        .bytes(Who.KOPPEL, SitRepTest.at(story, 1, ""), "Accept", "application/pdf")
        .body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .containsOnlyOnce(CUT);
    }
  }
}
