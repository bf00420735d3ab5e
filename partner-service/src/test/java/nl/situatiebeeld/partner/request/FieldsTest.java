package nl.situatiebeeld.partner.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  @ParameterizedTest
  @ValueSource(strings = {"ab", "waterschap-limburg", "a234567890123456789012345678901234567890"})
  void takesSlugs(String slug) {
    assertThat(Fields.code("id", slug, Fields.SLUG)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "Ab",
        "1ab",
        "-ab",
        "a_b",
        "a b",
        "ab\n",
        "a2345678901234567890123456789012345678901"
      })
  void refusesWhatIsNoSlug(String slug) {
    refusesField("id", () -> Fields.code("id", slug, Fields.SLUG));
  }

  @Test
  void takesTextUpToItsLimit() {
    String text = "ë".repeat(200);
    assertThat(Fields.text("name", text, 200)).isEqualTo(text);
    refusesField("name", () -> Fields.text("name", text + "e", 200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000b", "a\u001bb", "half \ud83d pair"})
  void refusesWhatIsNoText(String text) {
    refusesField("name", () -> Fields.text("name", text, 200));
  }

  @Test
  void takesLinesAndWholePairs() {
    assertThat(Fields.text("name", "twee\nregels 😀", 200)).isEqualTo("twee\nregels 😀");
  }

  @Test
  void refusesWhatIsMissing() {
    refusesField("name", () -> Fields.text("name", null, 200));
    refusesField("profile", () -> Fields.given("profile", null));
    refusesField("id", () -> Fields.code("id", null, Fields.SLUG));
  }

  @Test
  void refusesListsThatAreTooLongOrHoldTheSameTwiceOrNothing() {
    refusesField("regions", () -> codes("VR01", "VR02", "VR03"));
    refusesField("regions", () -> codes("VR01", "VR01"));
    refusesField("regions", () -> codes("VR01", null));
    refusesField("regions", () -> codes("VR1"));
    assertThat(codes("VR01", "VR02")).containsExactly("VR01", "VR02");
  }

  private static List<String> codes(@org.jspecify.annotations.Nullable String... values) {
    return Fields.codes("regions", Arrays.asList(values), Fields.REGION, 2);
  }

  private static void refusesField(String field, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> {
      assertThat(refused.refusal()).isEqualTo(CommonRefusal.INVALID_FIELD);
      assertThat(refused.extensions()).containsEntry("field", field);
    });
  }
}
