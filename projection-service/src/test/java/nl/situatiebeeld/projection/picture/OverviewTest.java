package nl.situatiebeeld.projection.picture;

import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.EventCatalogue;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.projection.Database;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import nl.situatiebeeld.projection.World.Answer;
import org.junit.jupiter.api.Test;

/** What a partner without access knows of situations: where its core task and area match (S6). */
class OverviewTest {

  private static final World WORLD = World.shared();
  private static final Geometry MAASTRICHT = square(5.65, 50.82);
  private static final Geometry ROERMOND = square(5.95, 51.17);
  private static final Geometry IN_MAASTRICHT = new Geometry.Point(List.of(5.69, 50.85));
  private static final Instant BEGIN = begin();

  private static Instant begin() {
    return Instant.now().minus(Duration.ofHours(2));
  }

  private static Geometry square(double lon, double lat) {
    return new Geometry.Polygon(List.of(List.of(
        List.of(lon, lat),
        List.of(lon + 0.1, lat),
        List.of(lon + 0.1, lat + 0.1),
        List.of(lon, lat + 0.1),
        List.of(lon, lat))));
  }

  /** A partner and what it agreed, each event ten seconds after the one before. */
  private static final class Agreed {

    private final String partner = "partner-" + UUID.randomUUID();
    private final Actor by = new Actor("VR24", "partner-admin");
    private final List<PublishedEvent> events = new ArrayList<>();
    private Instant at;

    Agreed(Instant at) {
      this.at = at;
      add(new PartnerEvent.PartnerRegistered(partner, "A partner", by));
    }

    Agreed task(Geometry area, String... themes) {
      return add(new PartnerEvent.CoreTaskAssigned(
          partner, "task", "Task", CoreTaskCategory.CUSTODIAN, List.of(themes), area, by));
    }

    Agreed inForce(String region, Instant from) {
      add(new PartnerEvent.AgreementDrafted(
          partner, "a-" + partner, "task", KERN, List.of(region), List.of(), null, null, null, by));
      return add(
          new PartnerEvent.AgreementEnteredIntoForce(partner, "a-" + partner, from, "so", by));
    }

    Agreed ended() {
      return add(new PartnerEvent.AgreementEnded(partner, "a-" + partner, "over", null, by));
    }

    private Agreed add(PartnerEvent event) {
      events.add(new PublishedEvent(
          UUID.randomUUID().toString(),
          partner,
          events.size() + 1L,
          at,
          EventCatalogue.nameOf(event.getClass()),
          EventCatalogue.revisionOf(event.getClass()),
          partner,
          "0".repeat(64),
          event));
      at = at.plusSeconds(10);
      return this;
    }

    Agreed told() {
      WORLD.publishTwice(events);
      String last = events.getLast().id();
      assertThat(
              WORLD.get(Who.EVALUATOR, "/situations?limit=1&atLeast=e." + last).status())
          .isEqualTo(200);
      return this;
    }

    Answer get(String path) {
      return WORLD.get(TestServers.issuer().token(partner, "someone", "reader"), path);
    }

    Answer overview(Story story) {
      return get("/situations/" + story.situation());
    }

    boolean lists(Story story) {
      return get("/situations?limit=500").each("situations", "id").contains(story.situation());
    }

    String picture(Story story, Instant asOf) {
      return get("/situations/" + story.situation() + "/picture?asOf=" + asOf).problem();
    }
  }

  private static Agreed agreed(Geometry area, String... themes) {
    return new Agreed(BEGIN).task(area, themes).inForce("VR24", BEGIN).told();
  }

  private static Story story() {
    return Story.begins(BEGIN.plusSeconds(600)).opened();
  }

  @Test
  void S6_theOverviewShowsWhereTheCoreTasksAreaMeetsTheSituations() {
    Agreed near = agreed(MAASTRICHT);
    Agreed far = agreed(ROERMOND);
    Agreed nearWithAnotherTask = agreed(MAASTRICHT, "victims");
    Story story = WORLD.told(story().seconds(1).rescoped(IN_MAASTRICHT, "shipping"));
    assertThat(near.overview(story).json().at("/access/level").asString()).isEqualTo("OVERVIEW");
    assertThat(near.lists(story)).isTrue();
    for (Agreed other : List.of(far, nearWithAnotherTask)) {
      assertThat(other.overview(story).problem()).isEqualTo("404 not-found");
      assertThat(other.lists(story)).isFalse();
    }
  }

  @Test
  void S6_theOverviewFollowsWhereTheSituationMoves() {
    Agreed near = agreed(MAASTRICHT);
    Agreed far = agreed(ROERMOND);
    Story story =
        WORLD.told(story().seconds(60).rescoped(IN_MAASTRICHT, "shipping").seconds(60));
    Instant before = story.clock();
    WORLD.publish(story.seconds(60).rescoped(ROERMOND, "shipping").since(2));
    WORLD.awaitTold(story);
    assertThat(far.overview(story).status()).isEqualTo(200);
    assertThat(near.overview(story).status()).isEqualTo(404);
    assertThat(near.picture(story, before)).isEqualTo("403 no-participation");
    assertThat(far.picture(story, before)).isEqualTo("404 not-found");
  }

  @Test
  void S6_theOverviewHoldsOnlyWhileTheAgreementDoes() {
    Agreed partner = new Agreed(BEGIN.plusSeconds(1_200)).task(MAASTRICHT);
    Story story = WORLD.told(story().seconds(1).rescoped(IN_MAASTRICHT, "shipping"));
    partner.inForce("VR24", BEGIN).told();
    assertThat(partner.overview(story).status()).isEqualTo(200);
    assertThat(partner.picture(story, BEGIN.plusSeconds(1_210))).isEqualTo("404 not-found");
    assertThat(partner.picture(story, BEGIN.plusSeconds(1_235))).isEqualTo("403 no-participation");
    partner.ended().told();
    assertThat(partner.overview(story).status()).isEqualTo(404);
    assertThat(partner.lists(story)).isFalse();
    assertThat(partner.picture(story, BEGIN.plusSeconds(1_235))).isEqualTo("403 no-participation");
    assertThat(partner.picture(story, BEGIN.plusSeconds(1_245))).isEqualTo("404 not-found");
  }

  @Test
  void S6_anAgreementThatIsToBeginLaterShowsNothingYet() {
    Agreed partner = new Agreed(BEGIN)
        .task(MAASTRICHT)
        .inForce("VR24", Instant.now().plus(Duration.ofDays(1)))
        .told();
    Story story = WORLD.told(story());
    assertThat(partner.overview(story).status()).isEqualTo(404);
  }

  @Test
  void S6_whoAsksToTakePartGainsNothingByIt() {
    Agreed partner = new Agreed(BEGIN).told();
    Story story = WORLD.told(story().requested(partner.partner));
    Answer answer = partner.overview(story);
    assertThat(answer.problem()).isEqualTo("403 participation-requested");
    assertThat(answer.body()).doesNotContain("High water");
    assertThat(partner.lists(story)).isFalse();
    Agreed matching = agreed(MAASTRICHT);
    WORLD.publish(story.requested(matching.partner).since(2));
    WORLD.awaitTold(story);
    assertThat(matching.overview(story).json().at("/access/missing").asString())
        .isEqualTo("participation-requested");
  }

  @Test
  void S6_anInvitationTellsWhatItIsTo_forAsLongAsItStands() {
    Agreed partner = new Agreed(BEGIN).told();
    Story story = WORLD.told(story().seconds(5).invited(partner.partner));
    Answer invited = partner.overview(story);
    assertThat(invited.json().path("name").asString()).isEqualTo("High water");
    assertThat(invited.json().at("/access/level").asString()).isEqualTo("OVERVIEW");
    assertThat(invited.json().has("themes")).isFalse();
    assertThat(partner.lists(story)).isTrue();
    WORLD.publish(story.seconds(5).detached(partner.partner).since(2));
    WORLD.awaitTold(story);
    assertThat(partner.lists(story)).isFalse();
  }

  @Test
  void S6_whoHasLeftKeepsWhatItSawThen_andHearsNoMore() {
    Agreed partner = new Agreed(BEGIN).told();
    Story story =
        story().granted(partner.partner, KERN, ACTIVE).reported("a", "one").seconds(60);
    Instant then = story.clock().minusSeconds(1);
    WORLD.told(story.detached(partner.partner).seconds(60).renamed("Dike breach"));
    Answer answer = partner.overview(story);
    assertThat(answer.problem()).isEqualTo("403 participation-detached");
    assertThat(answer.body()).doesNotContain("Dike breach");
    assertThat(partner.lists(story)).isFalse();
    Answer past = partner.get("/situations/" + story.situation() + "/picture?asOf=" + then);
    assertThat(past.json().at("/situation/name").asString()).isEqualTo("High water");
    assertThat(partner.get("/situations/" + story.situation() + "/timeline").status())
        .isEqualTo(200);
  }

  @Test
  void S6_anAdHocPartnerWithoutAgreementSeesWhatItTakesPartIn() {
    Agreed partner = new Agreed(BEGIN).told();
    Story story = WORLD.told(story().granted(partner.partner, AD_HOC, ACTIVE));
    assertThat(partner.overview(story).status()).isEqualTo(200);
    assertThat(partner.lists(story)).isTrue();
  }

  @Test
  void S1_aPartnersOverviewKeepsExercisesOnPagesOfTheirOwn() {
    Agreed partner = new Agreed(BEGIN).task(MAASTRICHT).inForce("VR21", BEGIN).told();
    Story real = Story.begins(BEGIN).opened();
    Story exercise = Story.begins(BEGIN).opened(SituationKind.EXERCISE, false);
    for (Story story : List.of(real, exercise)) {
      WORLD.told(
          story.happens(new nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved(
              story.situation(), "VR21", "there too", Story.LEADING)));
    }
    Answer first = partner.get("/situations?limit=500");
    assertThat(first.each("situations", "id")).containsExactly(real.situation());
    Answer second =
        partner.get("/situations?limit=500&after=" + first.json().path("next").asString());
    assertThat(second.each("situations", "id")).containsExactly(exercise.situation());
    assertThat(second.json().has("next")).isFalse();
  }

  @Test
  void S6_whicheverTopicComesFirst_theSameIsMatched() {
    Agreed partner = new Agreed(BEGIN).task(MAASTRICHT).inForce("VR24", BEGIN).ended();
    Story story = story()
        .seconds(1)
        .rescoped(IN_MAASTRICHT, "shipping")
        .seconds(1)
        .rescoped(ROERMOND, "shipping");
    Database partnersFirst = Database.fresh();
    partnersFirst.applyPartners(partner.events);
    partnersFirst.apply(story.events(), 100);
    Database situationsFirst = Database.fresh();
    situationsFirst.apply(story.events(), 1);
    partner.events.forEach(event -> situationsFirst.applyPartners(List.of(event)));
    String matched = partnersFirst.dump();
    assertThat(matched).contains("-- match_row\n(" + story.situation() + ",1,");
    assertThat(situationsFirst.dump()).isEqualTo(matched);
  }
}
