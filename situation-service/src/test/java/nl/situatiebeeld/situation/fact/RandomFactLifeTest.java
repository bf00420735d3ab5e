package nl.situatiebeeld.situation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;

/** Whoever asks whatever in whatever order: it is refused with a reason, or it can be folded. */
class RandomFactLifeTest {

  private static final int LIVES = 1_000;
  private static final int COMMANDS = 40;
  private static final String[] IDS = {Told.ID, "fact-2", "fact-secret", "fact-none"};

  @Test
  void F2_anyLifeOfAFactIsRefusedOrCanBeFolded() {
    int told = 0;
    for (int seed = 0; seed < LIVES; seed++) {
      told += live(seed);
    }
    assertThat(told).as("lives in which things happen").isGreaterThan(LIVES * 3);
  }

  private static int live(int seed) {
    Random random = new Random(seed);
    GivenFact fact = given();
    List<FactEvent> past = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      FactCommand command = command(random, fact.state());
      if (!past.isEmpty() && command instanceof FactCommand.ReportFact) {
        continue; // an id is given once
      }
      FactState before = fact.by(someone(random)).state();
      try {
        FactEvent event = fact.decides(command);
        past.add(event);
        FactState after = FactDecider.evolve(before, event);
        holds(before, event, after, "seed " + seed + ", step " + i);
        fact.after(command);
        assertThat(GivenFact.folded(past.toArray(FactEvent[]::new))).isEqualTo(after);
      } catch (RefusedException refused) {
        assertThat(refused.refusal().status()).as("seed " + seed).isBetween(400, 499);
      }
    }
    return past.size();
  }

  private static void holds(FactState before, FactEvent event, FactState after, String where) {
    assertThat(before).as(where).isNotInstanceOf(Ended.class);
    int was = before instanceof Living living ? living.version() : 0;
    boolean next = before instanceof FactState.Unreported || event instanceof FactEvent.FactUpdated;
    assertThat(event.version()).as(where).isEqualTo(next ? was + 1 : was);
    if (before instanceof Living from && after instanceof Living to) {
      assertThat(to.owner()).as(where).isEqualTo(from.owner());
      boolean accepted = event instanceof FactEvent.FactAccepted;
      assertThat(to.status() == FactStatus.PROPOSED)
          .as(where)
          .isEqualTo(from.status() == FactStatus.PROPOSED && !accepted);
    }
    if (after instanceof Living to) {
      assertThat(to.judged().verifiedBy().isEmpty())
          .as(where)
          .isEqualTo(to.status() != FactStatus.VERIFIED);
      assertThat(to.judged().disputedBy().isEmpty())
          .as(where)
          .isEqualTo(to.status() != FactStatus.DISPUTED);
    }
  }

  private static GivenFact given() {
    GivenFact fact = GivenFact.given()
        .besideFact("fact-2", Told.reported("VR24"))
        .besideFact(
            "fact-secret",
            Told.reported("VR24", Saying.that("x").labelled(Sensitivity.RESTRICTED, "VR24")));
    for (Profile profile : Profile.values()) {
      fact.beside(Standing.taking(name(profile), profile, ParticipationState.ACTIVE));
    }
    return fact;
  }

  private static String name(Profile profile) {
    return profile.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Party someone(Random random) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> Someone.managerOf("VR24");
      case 2 -> Someone.managerOf("VR23");
      case 3 -> Someone.reporterOf(random.nextBoolean() ? "kern" : "structureel");
      case 4 -> Someone.in(name(any(random, Profile.values())), "hin", "reporter");
      default -> random.nextBoolean() ? Someone.reporterOf("stranger") : Someone.readerOf("kern");
    };
  }

  private static FactCommand command(Random random, FactState state) {
    int version = state instanceof Living living ? living.version() : 1;
    if (state instanceof FactState.Unreported && random.nextInt(3) > 0) {
      return random.nextInt(4) == 0
          ? Asked.reportFor(name(any(random, Profile.values())))
          : Asked.report(saying(random));
    }
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> Asked.update(version - random.nextInt(2), saying(random));
      case 3, 4 -> Asked.VERIFY;
      case 5 -> Asked.CONFIRM;
      case 6 -> Asked.DISPUTE;
      case 7 -> Asked.contradict(any(random, IDS));
      case 8, 9 -> Asked.ACCEPT;
      case 10 -> Asked.disclose(name(any(random, Profile.values())));
      case 11 -> random.nextInt(4) == 0 ? Asked.RETRACT : Asked.VERIFY;
      case 12 -> random.nextInt(4) == 0 ? Asked.REJECT : Asked.CONFIRM;
      default -> Asked.supersede(any(random, IDS));
    };
  }

  private static Saying saying(Random random) {
    Saying saying = Saying.that("regel " + random.nextInt(3))
        .in(any(random, new String[] {"meteo", "care", "kunst"}))
        .with("mm", random.nextInt(3));
    return switch (random.nextInt(8)) {
      case 0 -> saying.labelled(Sensitivity.RESTRICTED, "kern");
      case 1 -> saying.labelled(Sensitivity.SOURCE_DATA);
      case 2 -> saying.labelled(any(random, Sensitivity.values()));
      case 3 -> saying.restingOn(any(random, IDS));
      default -> saying;
    };
  }

  private static <T> T any(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }
}
