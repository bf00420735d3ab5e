package nl.situatiebeeld.projection.stream;

import static nl.situatiebeeld.contracts.fact.Sensitivity.RESTRICTED;
import static nl.situatiebeeld.contracts.participation.ParticipationState.ACTIVE;
import static nl.situatiebeeld.contracts.participation.ParticipationState.MONITORING;
import static nl.situatiebeeld.contracts.participation.Profile.AD_HOC;
import static nl.situatiebeeld.contracts.participation.Profile.KERN;
import static nl.situatiebeeld.contracts.participation.Profile.STANDBY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.Stream;
import nl.situatiebeeld.projection.Who;
import nl.situatiebeeld.projection.World;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Streams change and end with the rights, the token and the clock. */
class StreamRightsTest {

  private static final World WORLD = World.shared();

  private static Story story() {
    return Story.begins(Instant.now().minus(Duration.ofMinutes(10))).opened();
  }

  /** Publishes what was added to the story since a number of events. */
  private static void more(Story story, int from) {
    WORLD.publish(story.since(from));
  }

  @Test
  void whenRightsChangeTheReaderGetsAWholePicture_andWhenTheyEndTheStreamEnds() {
    Story story = WORLD.told(story()
        .granted("rode-kruis", STANDBY, MONITORING)
        .reported("a", "one")
        .reported("b", "two")
        .verified("b"));
    try (Stream stream = Stream.of(WORLD, Who.STANDBY, story, "")) {
      stream.until("picture 1");
      int from = story.events().size();
      more(story.granted("rode-kruis", STANDBY, ACTIVE), from);
      stream.until("picture 2");
      from = story.events().size();
      more(story.detached("rode-kruis").reported("c", "not for you"), from);
      assertThat(stream.until("end participation-detached"))
          .containsExactly("picture 1", "picture 2", "end participation-detached");
      Awaitility.await().until(stream::ended);
    }
  }

  @Test
  void v3ADisclosureGivesAWholePicture() {
    Story story =
        WORLD.told(story().granted("stichting-dierenhulp", AD_HOC, ACTIVE).reported("a", "one"));
    try (Stream stream = Stream.of(WORLD, Who.AD_HOC, story, "")) {
      stream.until("picture 0");
      int from = story.events().size();
      more(story.disclosed("a", "stichting-dierenhulp"), from);
      stream.until("picture 1");
      from = story.events().size();
      more(story.verified("a"), from);
      assertThat(stream.until("fact a VERIFIED")).hasSize(3);
    }
  }

  @Test
  void aReaderWhoseRightsChangedMeanwhileGetsAWholePicture() {
    Story story = WORLD.told(story()
        .granted("rode-kruis", STANDBY, MONITORING)
        .reported("a", "one")
        .granted("rode-kruis", STANDBY, ACTIVE));
    String token = Who.STANDBY.token();
    try (Stream stream = Stream.of(WORLD, token, story, "", "s.3")) {
      assertThat(stream.until(e -> true)).containsExactly("picture 1");
    }
    try (Stream stream = Stream.of(WORLD, token, story, "", "s.99")) {
      assertThat(stream.until(e -> true)).containsExactly("picture 1");
    }
  }

  @Test
  void v5WhatStoodWhileTheReaderHadNoRightsIsNotToldWhenItResumes() {
    Story story = WORLD.told(story()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .reported("a", "one")
        .verified("a")
        .granted("enexis", KERN, ACTIVE)
        .detached("waterschap-limburg")
        .reported("f", "SECRET", f -> f.of("enexis"))
        .updated("f", 2, "narrowed", f -> f.of("enexis").labelled(RESTRICTED, "enexis"))
        .granted("waterschap-limburg", KERN, ACTIVE));
    try (Stream stream = Stream.of(WORLD, Who.KERN.token(), story, "", "s.5")) {
      assertThat(stream.until(e -> e.id().equals("s.9"))).containsExactly("picture 1");
      assertThat(stream.events().toString()).doesNotContain("SECRET");
    }
  }

  @Test
  void v6AfterAHandoverRegionsLookAgain() {
    Story story = WORLD.told(story().reported("a", "one"));
    try (Stream leading = Stream.of(WORLD, Who.INFORMATION_MANAGER, story, "?as=VR23")) {
      leading.until("picture 1");
      int from = story.events().size();
      more(story.handedOver("VR24", "VR23"), from);
      assertThat(leading.until("end eyes-not-yours")).hasSize(2);
    }
  }

  @Test
  void s5WhenTheEndTimePassesTheStreamEnds() {
    Story story = WORLD.told(story()
        .nextUntil(Instant.now().plusSeconds(3))
        .granted("stichting-dierenhulp", AD_HOC, ACTIVE));
    try (Stream stream = Stream.of(WORLD, Who.AD_HOC, story, "")) {
      assertThat(stream.until("end participation-ended")).hasSize(2);
    }
  }

  @Test
  void whenTheTokenEndsTheStreamEnds() {
    Story story = WORLD.told(story().granted("waterschap-limburg", KERN, ACTIVE));
    String token = Who.KERN.tokenUntil(Instant.now().plusSeconds(3));
    try (Stream stream = Stream.of(WORLD, token, story, "", null)) {
      stream.until("end token-expired");
      assertThat(stream.heartbeats()).isPositive();
    }
  }

  @Test
  void F5_inAReconstructionFactsGrowStaleByItsOwnClock() {
    Story story = WORLD.told(Story.begins(Instant.parse("2021-07-14T10:00:00Z"))
        .opened(SituationKind.INCIDENT, true)
        .granted("waterschap-limburg", KERN, ACTIVE)
        .reported("a", "one", f -> f.refreshed(5)));
    try (Stream stream = Stream.of(WORLD, Who.KERN, story, "")) {
      stream.until("picture 1");
      int from = story.events().size();
      story.seconds(299).reported("b", "two").seconds(1).reported("c", "three");
      WORLD.publish(story.since(from));
      stream.until("fact a REPORTED stale");
      stream.until("fact c REPORTED");
      assertThat(stream.brief())
          .contains("fact b REPORTED", "fact c REPORTED")
          .doesNotContain("fact a REPORTED");
    }
  }

  @Test
  void f5AFactThatGrowsStaleIsToldAgain() {
    Story story = WORLD.told(story()
        .granted("waterschap-limburg", KERN, ACTIVE)
        .reported("a", "one", f -> f.validUntil(Instant.now().plusSeconds(2))));
    try (Stream stream = Stream.of(WORLD, Who.KERN, story, "")) {
      assertThat(stream.until("fact a REPORTED stale"))
          .containsExactly("picture 1", "fact a REPORTED stale");
    }
  }
}
