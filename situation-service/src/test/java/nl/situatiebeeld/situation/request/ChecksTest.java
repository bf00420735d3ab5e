package nl.situatiebeeld.situation.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.testing.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

  @Test
  void aTextIsStrippedAndHasItsLimit() {
    assertThat(Checks.text("name", "  a\nb\t ", 3)).isEqualTo("a\nb");
    assertThat(Checks.text("name", "abc", 3)).isEqualTo("abc");
    assertThat(Attempt.field(() -> Checks.text("name", "abcd", 3))).isEqualTo("name");
    assertThat(Checks.optionalText("name", null, 3)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "a\u0000b", "a\u001bb", "\ud800", "a\u0085b"})
  void whatIsNoTextIsRefused(String value) {
    assertThat(Attempt.field(() -> Checks.text("name", value, 10))).isEqualTo("name");
  }

  @Test
  void whatIsNeededIsNamedWhenItIsMissing() {
    RefusedException refused = Attempt.refused(() -> Checks.text("statement", null, 10));
    assertThat(refused.detail()).isEqualTo("The field 'statement' is needed.");
    assertThat(refused.extensions()).containsEntry("field", "statement");
    assertThat(Attempt.field(() -> Checks.given("kind", null))).isEqualTo("kind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Meteo", "a b", "", "-a", "1a", "a_b", "a234567890123456789012345678901234567890x"
      })
  void whatIsNoCodeIsRefused(String code) {
    assertThat(Attempt.field(() -> Checks.code("theme", code))).isEqualTo("theme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VR00", "VR26", "VR1", "vr24", "VR24 ", "VR240"})
  void S2_thereAreTwentyFiveRegions(String code) {
    assertThat(Attempt.field(() -> Checks.region("region", code))).isEqualTo("region");
    assertThat(Checks.region("region", "VR01") + Checks.region("region", "VR25"))
        .isEqualTo("VR01VR25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fact-1", "x", "fact-zzzzzzzz-1111-7111-8111-111111111111", "' or 1=1"})
  void whatIsNoIdOfOursIsRefused(String id) {
    assertThat(Attempt.field(() -> Checks.id("id", id))).isEqualTo("id");
  }

  @Test
  void anOrganisationIsARegionOrAPartner() {
    assertThat(Checks.organisations("addressedTo", List.of("VR24", "enexis", "VR24")))
        .containsExactly("VR24", "enexis");
    assertThat(Attempt.field(() -> Checks.organisation("addressedTo", "VR99")))
        .isEqualTo("addressedTo");
  }

  @Test
  void aListHasItsLimitAndNoHoles() {
    assertThat(Checks.codes("themes", Collections.nCopies(50, "a"))).containsExactly("a");
    assertThat(Attempt.field(() -> Checks.codes("themes", Collections.nCopies(51, "a"))))
        .isEqualTo("themes");
    assertThat(Attempt.field(() -> Checks.codes("themes", Arrays.asList("a", null))))
        .isEqualTo("themes");
    assertThat(Checks.codes("themes", null)).isEmpty();
  }

  @Test
  void F1_aGeometryIsWhatGeoJsonAsksFor() {
    var point = new Geometry.Point(List.of(5.8, 50.8));
    assertThat(Checks.geometry("location", point)).isEqualTo(point);
    assertThat(Checks.geometry("location", null)).isNull();
    assertThat(Attempt.field(
            () -> Checks.geometry("location", new Geometry.Point(List.of(50.8, 190.0)))))
        .isEqualTo("location");
  }

  @Test
  void aRefusalNeverRepeatsWhatWasSent() {
    for (RefusedException refused : List.of(
        Attempt.refused(() -> Checks.text("name", "geheim".repeat(3), 10)),
        Attempt.refused(() -> Checks.code("theme", "GEHEIM")),
        Attempt.refused(() -> Checks.id("id", "geheim")),
        Attempt.refused(() -> Checks.region("region", "geheim")))) {
      assertThat(refused.detail() + refused.extensions()).doesNotContainIgnoringCase("geheim");
    }
  }
}
