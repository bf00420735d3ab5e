package nl.situatiebeeld.projection.picture;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Database;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.junit.jupiter.api.Test;

/** With a rule that shows everything, the database still leaks nothing. */
class ShowEverythingTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void theSecondLineHolds() {
    Database database = Database.fresh();
    Story story = Story.begins(BEGIN)
        .opened()
        .granted("rode-kruis", Profile.STANDBY, MONITORING)
        .granted("enexis", Profile.STRUCTUREEL, ACTIVE, "traffic")
        .granted("stichting-dierenhulp", Profile.AD_HOC, ACTIVE)
        .reported("a", "one")
        .reported("b", "two", f -> f.on("traffic").labelled(Sensitivity.SOURCE_DATA))
        .reported("c", "three", f -> f.labelled(Sensitivity.RESTRICTED))
        .proposed("d", "four", f -> f.of("wml"));
    database.apply(story.events(), 100);
    Drawing rule = new Drawing(100);
    Drawing everything = new Drawing(100, (eyes, fact) -> true);
    for (Caller caller : List.of(
        new Caller("standby", "rode-kruis", Set.of("reader")),
        new Caller("structureel", "enexis", Set.of("reader")),
        new Caller("adhoc", "stichting-dierenhulp", Set.of("reader")),
        new Caller("buurregio", "VR23", Set.of("reader")))) {
      Picture wrong = draw(database, everything, caller, story);
      assertThat(wrong.facts())
          .as(caller.organisation())
          .isEqualTo(draw(database, rule, caller, story).facts());
      assertThat(wrong.facts().stream().map(FactJson::statement)).doesNotContain("three");
    }
  }

  @Test
  void theSecondLineHoldsForItems() {
    Database database = Database.fresh();
    Story story = Story.begins(BEGIN)
        .opened()
        .granted("rode-kruis", Profile.STANDBY, MONITORING)
        .granted("enexis", Profile.STRUCTUREEL, ACTIVE);
    Beside.of(story)
        .decided("all")
        .decided("regions", Audience.REGIONS, List.of("rode-kruis"))
        .decided("none", Audience.ADDRESSED, List.of());
    database.apply(story.events(), 100);
    Items everything = new Items((eyes, item) -> true);
    assertThat(items(database, everything, "enexis", story)).containsExactly("all");
    assertThat(items(database, everything, "rode-kruis", story)).containsExactly("regions");
    assertThat(items(database, everything, "VR23", story)).containsExactly("regions", "all");
  }

  private static List<String> items(
      Database database, Items items, String organisation, Story story) {
    Caller caller = new Caller("someone", organisation, Set.of("reader"));
    return database.readings().of(caller, reading -> {
      Look look = Look.at(reading, caller, story.situation(), null, null, BEGIN.plusSeconds(1));
      Items.View view = new Items.View(
          story.situation(), look.moment().sequence(), look.moment().at(), look.eyes());
      return items
          .rows(reading, view, new Items.Query(List.of(ItemKind.DECISION), false, null, 10))
          .stream()
          .map(row -> Beside.nameOf(row.item().itemId()))
          .toList();
    });
  }

  private static Picture draw(Database database, Drawing drawing, Caller caller, Story story) {
    PictureQuery query = new PictureQuery(story.situation(), null, null, null, null);
    return database
        .readings()
        .of(
            caller,
            reading -> drawing.draw(
                reading,
                Look.at(reading, caller, story.situation(), null, null, BEGIN.plusSeconds(1)),
                query));
  }
}
