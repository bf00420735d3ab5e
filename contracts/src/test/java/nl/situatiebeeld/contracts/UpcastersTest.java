package nl.situatiebeeld.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Upcasters.Step;
import org.junit.jupiter.api.Test;

/** The chain of an invented event, which changed twice. */
class UpcastersTest {

  private static final Step NAMED_BY_METRES = new Step("level-measured", 1, content -> {
    content.put("levelMetres", content.remove("level"));
    return content;
  });
  private static final Step WITH_TREND = new Step("level-measured", 2, content -> {
    content.putIfAbsent("trend", "UNKNOWN");
    return content;
  });
  private static final Map<String, Integer> REVISIONS =
      Map.of("level-measured", 3, "gauge-placed", 1);

  private final Upcasters upcasters =
      new Upcasters(REVISIONS, List.of(WITH_TREND, NAMED_BY_METRES));

  @Test
  void anOldRevisionTakesEveryStepInOrder() {
    assertThat(upcasters.upcast("level-measured", 1, Map.of("level", 3.42)))
        .isEqualTo(Map.of("levelMetres", 3.42, "trend", "UNKNOWN"));
  }

  @Test
  void aLaterRevisionTakesOnlyTheStepsAfterIt() {
    assertThat(upcasters.upcast("level-measured", 2, Map.of("levelMetres", 3.42)))
        .isEqualTo(Map.of("levelMetres", 3.42, "trend", "UNKNOWN"));
  }

  @Test
  void todaysRevisionStaysAsItIs() {
    Map<String, Object> content = Map.of("levelMetres", 3.42, "trend", "RISING");
    assertThat(upcasters.upcast("level-measured", 3, content)).isSameAs(content);
    assertThat(upcasters.upcast("gauge-placed", 1, content)).isSameAs(content);
  }

  @Test
  void theContentGivenIsNotChanged() {
    Map<String, Object> content = Map.of("level", 3.42);
    upcasters.upcast("level-measured", 1, content);
    assertThat(content).isEqualTo(Map.of("level", 3.42));
  }

  @Test
  void whatANewerProgramWroteIsRefused() {
    assertThatThrownBy(() -> upcasters.upcast("level-measured", 4, Map.of()))
        .isInstanceOf(UnknownRevisionException.class)
        .hasMessage("unknown event level-measured, revision 4");
    assertThatThrownBy(() -> upcasters.upcast("level-measured", 0, Map.of()))
        .isInstanceOf(UnknownRevisionException.class);
    assertThatThrownBy(() -> upcasters.upcast("dike-breached", 1, Map.of()))
        .isInstanceOf(UnknownRevisionException.class);
  }

  @Test
  void aHoleADoubleAndALooseEndAreFoundAtTheStart() {
    assertThatThrownBy(() -> new Upcasters(REVISIONS, List.of(NAMED_BY_METRES)))
        .hasMessage("no step from level-measured 2");
    assertThatThrownBy(
            () -> new Upcasters(REVISIONS, List.of(NAMED_BY_METRES, WITH_TREND, WITH_TREND)))
        .hasMessage("two steps from level-measured 2");
    Step loose = new Step("gauge-placed", 1, content -> content);
    assertThatThrownBy(() -> new Upcasters(REVISIONS, List.of(NAMED_BY_METRES, WITH_TREND, loose)))
        .hasMessage("a step from gauge-placed 1 leads nowhere");
  }

  @Test
  void theProductsOwnChainIsWhole() {
    for (Class<? extends DomainEvent> event : EventCatalogue.all()) {
      String name = EventCatalogue.nameOf(event);
      Map<String, Object> content = Map.of("any", "content");
      assertThat(Upcasters.today().upcast(name, EventCatalogue.revisionOf(event), content))
          .isSameAs(content);
    }
  }

  @Test
  void F1_whatWasReportedBeforeThereWereAttachmentsHasNone() {
    for (String name : List.of("fact-reported", "fact-proposed", "fact-updated")) {
      Map<String, Object> before = Map.of("content", Map.of("theme", "meteo"));
      assertThat(Upcasters.today().upcast(name, 1, before))
          .isEqualTo(Map.of("content", Map.of("theme", "meteo", "attachments", List.of())));
      assertThat(before).isEqualTo(Map.of("content", Map.of("theme", "meteo")));
    }
  }

  @Test
  void V1_whatWasDecidedBeforeThemesWereNamedNamesNone() {
    for (String name : List.of("decision-recorded", "action-assigned")) {
      assertThat(Upcasters.today().upcast(name, 1, Map.of("any", "content")))
          .isEqualTo(Map.of("any", "content", "themes", List.of()));
    }
  }
}
