package nl.situatiebeeld.projection.views;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.projection.Beside;
import nl.situatiebeeld.projection.Database;
import nl.situatiebeeld.projection.Story;
import org.junit.jupiter.api.Test;

/** Events become rows with validity, whatever the batches. */
class FoldingTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

  private static Story story() {
    Story story = facts();
    Beside.of(story)
        .decided("x", "a:1")
        .assigned("y", "enexis", "x", "a:2")
        .minutes(60)
        .overdue("y")
        .reassigned("y", "wml")
        .started("y", "wml")
        .done("y", "wml", true)
        .withdrawn("x");
    return story;
  }

  private static Story facts() {
    return Story.begins(BEGIN)
        .opened()
        .seconds(10)
        .granted("waterschap-limburg", Profile.KERN, MONITORING)
        .reported("a", "water \"rises\", {3,42} m")
        .seconds(10)
        .verified("a")
        .granted("waterschap-limburg", Profile.KERN, ACTIVE)
        .reported("b", "road closed", f -> f.on("traffic").refreshed(30))
        .seconds(10)
        .updated("a", 2, "water falls", true)
        .disputed("a", "politie-limburg")
        .disclosed("a", "stichting-dierenhulp")
        .disclosed("a", "stichting-dierenhulp")
        .seconds(10)
        .retracted("b")
        .handedOver("VR24", "VR23")
        .changeAnnounced("waterschap-limburg", "agreement-next", Profile.STANDBY)
        .renamed("High water Maas")
        .seconds(10)
        .rescoped(new Geometry.Point(List.of(5.72, 50.97)), "shipping")
        .released("VR24");
  }

  @Test
  void oneBatchOrMany_theSameBytes() {
    Story story = story();
    Database one = Database.fresh();
    Database many = Database.fresh();
    Database some = Database.fresh();
    one.apply(story.events(), 1_000);
    many.apply(story.events(), 1);
    some.apply(story.events(), 4);
    assertThat(many.dump()).isEqualTo(one.dump());
    assertThat(some.dump()).isEqualTo(one.dump());
  }

  @Test
  void S2_nameAreaThemesAndRegionsAreThoseOfTheLastChange() {
    Story story = story();
    Database database = Database.fresh();
    database.apply(story.events(), 5);
    assertThat(query(
            database,
            "select name || ' ' || leading_region || ' ' || regions::text"
                + " || ' ' || themes[5] || ' ' || (area->>'type') from views.situation_row"
                + " where upper_inf(seq)"))
        .containsExactly("High water Maas VR23 {} shipping Point");
  }

  @Test
  void S9_anAnnouncedChangeStandsWithTheParticipationAndChangesNothingElse() {
    Story story = story();
    Database database = Database.fresh();
    database.apply(story.events(), 4);
    assertThat(query(
            database,
            "select state || ' ' || profile || ' ' || (coming->>'profile') ||"
                + " ' ' || (coming->>'successorId') from views.participation_row"
                + " where upper_inf(seq)"))
        .containsExactly("ACTIVE KERN STANDBY agreement-next");
    story.granted("waterschap-limburg", Profile.STANDBY, ACTIVE);
    database.apply(story.since(story.events().size() - 1), 1);
    assertThat(query(
            database,
            "select profile || ' ' || coalesce(coming::text, 'nothing')"
                + " from views.participation_row where upper_inf(seq)"))
        .containsExactly("STANDBY nothing");
  }

  @Test
  void f2EveryChangeOfAFactIsARowFromItsSequenceToTheNext() {
    Story story = story();
    Database database = Database.fresh();
    database.apply(story.events(), 3);
    assertThat(rows(database, story.id("a")))
        .containsExactly(
            "[3,4) fact-reported v1 REPORTED",
            "[4,7) fact-verified v1 VERIFIED",
            "[7,8) fact-updated v2 REPORTED",
            "[8,) fact-disputed v1 DISPUTED");
    assertThat(rows(database, story.id("b")))
        .containsExactly("[6,11) fact-reported v1 REPORTED", "[11,) fact-retracted v1 RETRACTED");
  }

  private static List<String> rows(Database database, String fact) {
    return database.transaction().execute(status -> {
      ViewSchema.projecting(database.template());
      return database
          .template()
          .query(
              "select seq || ' ' || change || ' v' || version || ' ' || status"
                  + " from views.fact_row where fact_id = ? order by seq",
              (row, number) -> row.getString(1),
              fact);
    });
  }

  @Test
  void anEventAboutAFactThatNeverBeganIsNotSkipped() {
    Story story = Story.begins(BEGIN).opened().verified("nowhere");
    Database database = Database.fresh();
    assertThatThrownBy(() -> database.apply(story.events(), 10))
        .isInstanceOf(UnfoldableException.class);
    assertThat(database.dump()).doesNotContain(story.situation());
  }

  @Test
  void whoeverForgetsToSayWhoseEyesTheseAreSeesNothing_evenTheOwner() {
    Story story = story();
    Database database = Database.fresh();
    database.apply(story.events(), 10);
    for (String view :
        List.of("fact_row", "item_row", "situation_row", "participation_row", "timeline")) {
      assertThat(database
              .template()
              .queryForObject("select count(*) from views." + view, Integer.class))
          .as(view)
          .isZero();
    }
  }

  private static List<String> query(Database database, String sql) {
    return database.transaction().execute(status -> {
      ViewSchema.projecting(database.template());
      return database.template().queryForList(sql, String.class);
    });
  }
}
