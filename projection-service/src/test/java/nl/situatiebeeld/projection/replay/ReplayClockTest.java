package nl.situatiebeeld.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayClockTest {

  private static final Instant FROM = Instant.parse("2021-07-14T06:00:00Z");
  private static final Instant TO = FROM.plusSeconds(3_600);
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ReplayClock STANDING = new ReplayClock(FROM, TO, FROM, NOW, 60.0, true);

  @Test
  void E2_aPausedClockStandsStill() {
    assertThat(STANDING.at(NOW.plusSeconds(100))).isEqualTo(FROM);
    assertThat(STANDING.due(NOW.plusSeconds(100))).isEqualTo(FROM);
  }

  @Test
  void E2_aClockRunsAtItsSpeedAndNeverPastItsEnd() {
    ReplayClock runs = STANDING.resume(NOW);
    assertThat(runs.at(NOW.plusSeconds(10))).isEqualTo(FROM.plusSeconds(600));
    assertThat(runs.at(NOW.plusSeconds(59))).isEqualTo(FROM.plusSeconds(3_540));
    assertThat(runs.finished(NOW.plusSeconds(59))).isFalse();
    assertThat(runs.at(NOW.plusSeconds(60))).isEqualTo(TO);
    assertThat(runs.finished(NOW.plusSeconds(60))).isTrue();
    assertThat(runs.at(NOW.plusSeconds(1_000_000_000L))).isEqualTo(TO);
  }

  @Test
  void E2_aMachineWhoseClockIsBehindDoesNotTurnItBack() {
    assertThat(STANDING.resume(NOW).at(NOW.minusSeconds(5))).isEqualTo(FROM);
  }

  @Test
  void E2_anotherSpeedHoldsFromWhereItIs() {
    ReplayClock slower = STANDING.resume(NOW).withSpeed(NOW.plusSeconds(10), 0.5);
    assertThat(slower.at(NOW.plusSeconds(10))).isEqualTo(FROM.plusSeconds(600));
    assertThat(slower.at(NOW.plusSeconds(30))).isEqualTo(FROM.plusSeconds(610));
    assertThat(slower.pause(NOW.plusSeconds(30)).at(NOW.plusSeconds(99)))
        .isEqualTo(FROM.plusSeconds(610));
  }

  @Test
  void E2_asFastAsPossibleItIsWhereThingsWereToldLast() {
    ReplayClock fast = STANDING.withSpeed(NOW, null).resume(NOW);
    assertThat(fast.due(NOW)).isEqualTo(TO);
    assertThat(fast.at(NOW.plusSeconds(10))).isEqualTo(FROM);
    ReplayClock further = fast.reached(NOW, FROM.plusSeconds(7));
    assertThat(further.at(NOW.plusSeconds(10))).isEqualTo(FROM.plusSeconds(7));
    assertThat(further.reached(NOW, FROM).at(NOW)).isEqualTo(FROM.plusSeconds(7));
    assertThat(further.pause(NOW).due(NOW)).isEqualTo(FROM.plusSeconds(7));
  }

  @Test
  void E2_whatWasToldDoesNotMoveAClockThatRuns() {
    ReplayClock runs = STANDING.resume(NOW);
    assertThat(runs.reached(NOW, TO)).isEqualTo(runs);
  }
}
