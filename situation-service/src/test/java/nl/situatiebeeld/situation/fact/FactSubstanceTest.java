package nl.situatiebeeld.situation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.fact.Source;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;

class FactSubstanceTest {

  private static final FactContent RAIN = Saying.that("regen").content();

  private static final Map<String, FactContent> CHANGED = new LinkedHashMap<>();

  static {
    CHANGED.put("theme", Saying.that("regen").in("care").content());
    CHANGED.put("statement", Saying.that("hagel").content());
    CHANGED.put("attributes", Saying.that("regen").with("mm", 3).content());
    CHANGED.put("location", Saying.that("regen").at(5, 50).content());
    CHANGED.put(
        "observedAt", Saying.that("regen").observed(Standing.NOW.minusMillis(1)).content());
    CHANGED.put("source", with(new Source("KNMI", null, null, null), null));
    CHANGED.put("reliability", Saying.that("regen").reliable("B").content());
    CHANGED.put("credibility", with(RAIN.source(), "2"));
    CHANGED.put("sensitivity", Saying.that("regen").labelled(Sensitivity.OPEN).content());
    CHANGED.put(
        "addressedTo", Saying.that("regen").labelled(Sensitivity.SHARED, "kern").content());
    CHANGED.put("validUntil", Saying.that("regen").validUntil(Standing.NOW).content());
    CHANGED.put("refreshMinutes", Saying.that("regen").refreshedEvery(5).content());
    CHANGED.put("restsOn", Saying.that("regen").restingOn("fact-2").content());
    CHANGED.put("attachments", Saying.that("regen").attached("ab", "cd").content());
  }

  private static FactContent with(
      Source source, @org.jspecify.annotations.Nullable String credibility) {
    return new FactContent(
        RAIN.theme(),
        RAIN.statement(),
        RAIN.attributes(),
        null,
        RAIN.observedAt(),
        source,
        null,
        credibility,
        RAIN.sensitivity(),
        RAIN.addressedTo(),
        null,
        null,
        RAIN.restsOn(),
        RAIN.attachments());
  }

  @Test
  void F3_eachPartOfAFactIsNamedWhenItChanged() {
    assertThat(CHANGED.keySet())
        .containsExactlyElementsOf(Arrays.stream(FactContent.class.getRecordComponents())
            .map(java.lang.reflect.RecordComponent::getName)
            .toList());
    CHANGED.forEach((part, content) ->
        assertThat(FactSubstance.changedFields(RAIN, content)).containsExactly(part));
    assertThat(FactSubstance.changedFields(RAIN, Saying.that("regen").content()))
        .isEmpty();
  }

  @Test
  void F3_theSubstanceIsStatementAttributesAndLocation() {
    CHANGED.forEach((part, content) -> assertThat(FactSubstance.same(RAIN, content))
        .as(part)
        .isEqualTo(!part.matches("statement|attributes|location")));
  }
}
