package nl.situatiebeeld.situation.deadline;

import static nl.situatiebeeld.situation.testing.Attempt.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.RunningService;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;
import nl.situatiebeeld.situation.standing.Standings;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deadlines survive restarts and several instances, fire once, and know a reconstruction's time.
 */
class DeadlinesTest {

  private static final RunningService SERVICE = RunningService.shared();
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(35);
  private static final DeadlineSettings SETTINGS =
      new DeadlineSettings(Duration.ofHours(1), 7, LEASE, RETRY, LONGEST, Duration.ofMinutes(1), 5);

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final HandClock clock = new HandClock(now);
  private final DeadlineTable table = new DeadlineTable(SERVICE.bean(JdbcClient.class));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final String live = situation(false);
  private final String past = situation(true);

  private static String situation(boolean reconstruction) {
    String id = Ids.next("situation");
    becomes(id, reconstruction, SituationState.OPEN);
    return id;
  }

  private Poller instance(Bell... bells) {
    return new Poller(table, firing(bells), SETTINGS, clock);
  }

  private Firing firing(Bell... bells) {
    return new Firing(List.of(bells), table, SETTINGS, clock, meters);
  }

  private static void becomes(String id, boolean reconstruction, SituationState state) {
    SERVICE
        .bean(Standings.class)
        .keep(new SituationStanding(
            id,
            SituationKind.INCIDENT,
            state,
            "VR24",
            List.of("VR24"),
            List.of("meteo"),
            reconstruction));
  }

  private boolean waits(Bell bell, String subject) {
    return SERVICE
        .bean(JdbcClient.class)
        .sql("select count(*) > 0 from deadline where kind = ? and subject = ?")
        .params(bell.kind(), subject)
        .query(Boolean.class)
        .single();
  }

  @Test
  void itFiresWhenItsMomentHasComeAndNotBefore() {
    Bell bell = new Bell();
    table.set(live, bell.kind(), "a", now.plusSeconds(60));
    Poller poller = instance(bell);
    clock.forward(Duration.ofSeconds(60).minusNanos(1_000));
    poller.look();
    assertThat(bell.rung).isEmpty();
    clock.forward(Duration.ofNanos(1_000));
    poller.look();
    poller.look();
    Due due = bell.rung.getFirst();
    assertThat(bell.rung).hasSize(1);
    assertThat(due.situationId()).isEqualTo(live);
    assertThat(due.at()).isEqualTo(now.plusSeconds(60));
    assertThat(due.context().actor()).isEqualTo(new Actor("situatiebeeld", "clock"));
    assertThat(due.context().now()).isEqualTo(clock.instant());
    assertThat(due.context().recordedAt()).isNull();
    assertThat(due.system().isClock()).isTrue();
    assertThat(due.system().retelling()).isFalse();
    assertThat(waits(bell, "a")).isFalse();
  }

  @Test
  void itIsNeverATrifleEarly() {
    Bell bell = new Bell();
    Instant odd = now.plusNanos(1);
    table.set(live, bell.kind(), "a", odd);
    clock.forward(Duration.ofNanos(1_000));
    instance(bell).look();
    assertThat(bell.rung.getFirst().at()).isEqualTo(now.plusNanos(1_000));
  }

  @Test
  void twoInstancesSideBySideFireEachOnce() {
    Bell bell = new Bell();
    List<String> subjects = IntStream.range(0, 100).mapToObj(i -> "s" + i).toList();
    subjects.forEach(s -> table.set(live, bell.kind(), s, now));
    CompletableFuture.allOf(Stream.of(instance(bell), instance(bell), instance(bell))
            .map(poller -> CompletableFuture.runAsync(poller::look))
            .toArray(CompletableFuture[]::new))
        .join();
    assertThat(bell.subjects()).containsExactlyInAnyOrderElementsOf(subjects);
  }

  @Test
  void whatAnInstanceTookWhenItDiedIsFiredByAnother() {
    Bell bell = new Bell();
    table.set(live, bell.kind(), "a", now);
    assertThat(table.take(List.of(bell.kind()), now, now.plus(LEASE), 10)).hasSize(1);
    Poller after = instance(bell);
    after.look();
    assertThat(bell.rung).isEmpty();
    clock.forward(LEASE);
    after.look();
    assertThat(bell.subjects()).containsExactly("a");
  }

  @Test
  void whatMayPassIsTriedAgainAndKeepsNobodyWaiting() {
    List<RuntimeException> faults = new ArrayList<>(List.of(
        new TransientDataAccessResourceException("away"),
        new RefusedException(CommonRefusal.CONFLICT, "later"),
        new RefusedException(CommonRefusal.UNAVAILABLE, "later"),
        new IllegalStateException("broken")));
    Bell bell = new Bell(due -> {
      if (due.subject().equals("a") && !faults.isEmpty()) {
        throw faults.removeFirst();
      }
    });
    table.set(live, bell.kind(), "a", now.minusSeconds(1));
    table.set(live, bell.kind(), "b", now);
    Poller poller = instance(bell);
    poller.look();
    assertThat(bell.subjects()).containsExactly("a", "b");
    for (int again = 0; again < 4; again++) {
      poller.look();
      assertThat(waits(bell, "a")).isTrue();
      clock.forward(RETRY);
      poller.look();
    }
    assertThat(bell.subjects()).containsExactly("a", "b", "a", "a", "a", "a");
    assertThat(waits(bell, "a")).isFalse();
  }

  @Test
  void whatIsRefusedIsTriedAgainAndEachTimeItWaitsLongerUpToALimit() {
    Bell bell = new Bell(due -> {
      throw new RefusedException(AccessRefusal.NO_ACCESS, "no");
    });
    table.set(live, bell.kind(), "a", now);
    Poller poller = instance(bell);
    poller.look();
    for (Duration wait : List.of(RETRY, RETRY.multipliedBy(2), LONGEST, LONGEST)) {
      int before = bell.rung.size();
      clock.forward(wait.minusMillis(1));
      poller.look();
      assertThat(bell.rung).hasSize(before);
      clock.forward(Duration.ofMillis(1));
      poller.look();
      assertThat(bell.rung).hasSize(before + 1);
    }
    assertThat(waits(bell, "a")).isTrue();
    assertThat(meters
            .counter("situatiebeeld.deadlines.refused", "kind", bell.kind(), "why", "no-access")
            .count())
        .isEqualTo(5);
    table.clear(bell.kind(), "a");
  }

  private Bell onlyWhenOpen(String situation) {
    return new Bell(due -> {
      StandingRules.open(SERVICE.bean(Standings.class).situation(situation).orElseThrow());
    });
  }

  @Test
  void S2_whatComesDueWhileASituationIsClosedWaitsForItsReopening() {
    Bell bell = onlyWhenOpen(live);
    becomes(live, false, SituationState.CLOSED);
    table.set(live, bell.kind(), "a", now);
    Poller poller = instance(bell);
    long late = table.overdue(now.plusSeconds(1));
    poller.look();
    assertThat(table.overdue(now.plusSeconds(1))).as("parked is not late").isEqualTo(late - 1);
    clock.forward(Duration.ofDays(30));
    poller.look();
    assertThat(bell.rung).hasSize(1);
    assertThat(bell.rung.getFirst().closedUntil()).isNull();
    becomes(live, false, SituationState.OPEN);
    table.unpark(live, clock.instant());
    poller.look();
    assertThat(bell.rung).hasSize(2);
    assertThat(bell.rung.getLast().at()).isEqualTo(now);
    assertThat(bell.rung.getLast().closedUntil()).isEqualTo(clock.instant());
    assertThat(waits(bell, "a")).isFalse();
    assertThat(meters.find("situatiebeeld.deadlines.refused").counter()).isNull();
  }

  @Test
  void S2_whatIsRefusedJustBeforeTheReopeningIsNotParked() {
    Bell bell = new Bell();
    table.set(live, bell.kind(), "a", now);
    Waiting taken = table.take(List.of(bell.kind()), now, now.plus(LEASE), 10).getFirst();
    assertThat(table.park(taken)).as("it is open").isFalse();
    clock.forward(LEASE);
    instance(bell).look();
    assertThat(bell.subjects()).containsExactly("a");
  }

  @Test
  void S2_aReconstructionsClockPassesWhatIsParked() {
    Bell bell = onlyWhenOpen(past);
    Instant begin = Instant.parse("2021-07-13T06:00:00Z");
    becomes(past, true, SituationState.CLOSED);
    SERVICE.bean(Standings.class).moveClock(past, begin);
    table.set(past, bell.kind(), "a", begin.plusSeconds(1));
    catchingUp(bell).upTo(past, begin.plusSeconds(10));
    assertThat(bell.rung).hasSize(1);
    catchingUp(bell).upTo(past, begin.plusSeconds(20));
    assertThat(bell.rung).hasSize(1);
    becomes(past, true, SituationState.OPEN);
    table.unpark(past, begin.plusSeconds(20));
    catchingUp(bell).upTo(past, begin.plusSeconds(20));
    assertThat(bell.rung).hasSize(2);
    assertThat(waits(bell, "a")).isFalse();
  }

  @Test
  void aReconstructionGoesOnWhenOneOfItsDeadlinesIsRefused() {
    Bell bell = new Bell(due -> {
      throw new RefusedException(AccessRefusal.NO_ACCESS, "no");
    });
    Instant begin = Instant.parse("2021-07-13T06:00:00Z");
    SERVICE.bean(Standings.class).moveClock(past, begin);
    table.set(past, bell.kind(), "a", begin);
    catchingUp(bell).upTo(past, begin);
    catchingUp(bell).upTo(past, begin.plus(RETRY).minusMillis(1));
    assertThat(bell.rung).hasSize(1);
    catchingUp(bell).upTo(past, begin.plus(RETRY));
    assertThat(bell.rung).hasSize(2);
    table.clear(bell.kind(), "a");
  }

  @Test
  void aDeadlineIsReplacedAndCleared() {
    Bell bell = new Bell();
    table.set(live, bell.kind(), "a", now);
    table.set(live, bell.kind(), "a", now.plusSeconds(30));
    table.set(live, bell.kind(), "b", now);
    table.clear(bell.kind(), "b");
    Poller poller = instance(bell);
    poller.look();
    assertThat(bell.rung).isEmpty();
    clock.forward(Duration.ofSeconds(30));
    poller.look();
    assertThat(bell.subjects()).containsExactly("a");
  }

  @Test
  void oneThatIsSetAnewWhileItFiresStays() {
    Bell bell = new Bell(due -> table.set(live, due.kind(), "a", due.at().plusSeconds(5)));
    table.set(live, bell.kind(), "a", now);
    instance(bell).look();
    assertThat(bell.rung).hasSize(1);
    assertThat(waits(bell, "a")).isTrue();
  }

  @Test
  void kindsThatNobodyTakesHereAreLeftToOthers() {
    Bell known = new Bell();
    Bell unknown = new Bell();
    table.set(live, unknown.kind(), "a", now);
    instance(known).look();
    assertThat(waits(unknown, "a")).isTrue();
  }

  @Test
  void aDeadlineBelongsToASituation() {
    assertThatThrownBy(() -> table.set("situation-none", "kind", "a", now))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aReconstructionsClockFiresInOrderEachAtItsOwnMoment() {
    Bell bell = new Bell();
    Instant begin = Instant.parse("2021-07-13T06:00:00Z");
    SERVICE.bean(Standings.class).moveClock(past, begin);
    table.set(past, bell.kind(), "late", begin.plusSeconds(20));
    table.set(past, bell.kind(), "after", begin.plusSeconds(21));
    table.set(past, bell.kind(), "early", begin.plusSeconds(10));
    table.set(past, bell.kind(), "before", begin.minusSeconds(10));
    instance(bell).look();
    assertThat(bell.rung).as("the system's clock leaves it alone").isEmpty();
    catchingUp(bell).upTo(past, begin.plusSeconds(20));
    assertThat(bell.subjects()).containsExactly("before", "early", "late");
    assertThat(bell.rung.stream().map(due -> due.context().recordedAt()))
        .containsExactly(begin, begin.plusSeconds(10), begin.plusSeconds(20));
    assertThat(bell.rung.getFirst().at()).isEqualTo(begin.minusSeconds(10));
    assertThat(bell.rung.getLast().system().recordedAt()).isEqualTo(begin.plusSeconds(20));
  }

  private CatchingUp catchingUp(Bell bell) {
    return new CatchingUp(table, firing(bell), SETTINGS);
  }

  @Test
  void aReconstructionPassesSoManyAtOnceAndGoesOnWhenAskedAgain() {
    Bell bell = new Bell();
    Instant begin = Instant.parse("2021-07-13T06:00:00Z");
    SERVICE.bean(Standings.class).moveClock(past, begin);
    for (int i = 0; i < 6; i++) {
      table.set(past, bell.kind(), "s" + i, begin.plusSeconds(i));
    }
    CatchingUp catchingUp = catchingUp(bell);
    assertThat(refusal(() -> catchingUp.upTo(past, begin.plusSeconds(60))))
        .isEqualTo("too-much-passed");
    assertThat(bell.rung).hasSize(5);
    catchingUp.upTo(past, begin.plusSeconds(60));
    assertThat(bell.rung).hasSize(6);
  }

  @Test
  void whatAReconstructionPassesIsKeptWhenItCannotBeHandledNow() {
    Bell bell = new Bell(due -> {
      throw new RefusedException(CommonRefusal.UNAVAILABLE, "later");
    });
    Instant begin = Instant.parse("2021-07-13T06:00:00Z");
    SERVICE.bean(Standings.class).moveClock(past, begin);
    table.set(past, bell.kind(), "a", begin);
    CatchingUp catchingUp = catchingUp(bell);
    assertThat(catchThrowableOfType(RefusedException.class, () -> catchingUp.upTo(past, begin)))
        .isNotNull();
    assertThat(waits(bell, "a")).isTrue();
    table.clear(bell.kind(), "a");
  }

  @Test
  void overdueAreThoseThatShouldHaveFired() {
    Bell bell = new Bell();
    long before = table.overdue(now);
    table.set(live, bell.kind(), "a", now.minusNanos(1_000));
    table.set(live, bell.kind(), "b", now);
    table.set(past, bell.kind(), "c", now.minusSeconds(60));
    assertThat(table.overdue(now)).isEqualTo(before + 1);
    table.clear(bell.kind(), "a");
  }
}
