package nl.situatiebeeld.situation.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.Refusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Party;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a deadline to whom it concerns, and forgets it when that is over. */
@Component
class Firing {

  private static final Logger LOG = LoggerFactory.getLogger(Firing.class);

  /** How every desk refuses what is done in a closed situation; they build on this package. */
  private static final String CLOSED = "situation-closed";

  private final Map<String, WhenDue> byKind;
  private final DeadlineTable table;
  private final DeadlineSettings settings;
  private final Clock clock;
  private final MeterRegistry meters;

  Firing(
      List<WhenDue> concerned,
      DeadlineTable table,
      DeadlineSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.byKind = concerned.stream()
        .collect(Collectors.toUnmodifiableMap(WhenDue::kind, Function.identity()));
    this.table = table;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  /** The kinds that somebody takes. */
  Set<String> kinds() {
    return byKind.keySet();
  }

  /**
   * Fires one.
   *
   * <p>One that is refused is never forgotten: it waits until its situation is open again, or is
   * tried again later.
   *
   * @param recordedAt by a reconstruction's clock, else null
   * @throws RuntimeException when it may succeed later; it is kept then
   */
  void fire(Waiting deadline, @Nullable Instant recordedAt) {
    Party system = Party.clock(recordedAt);
    var context = new Order.Context(
        Ids.next(), system.subject(), system.actor(), clock.instant(), recordedAt, null);
    try {
      Objects.requireNonNull(byKind.get(deadline.kind()))
          .due(new Due(
              deadline.situationId(),
              deadline.kind(),
              deadline.subject(),
              deadline.due(),
              deadline.closedUntil(),
              system,
              context));
    } catch (RefusedException e) {
      if (mayPass(e)) {
        throw e;
      }
      refused(deadline, e.refusal(), context.moment());
      return;
    }
    table.done(deadline);
  }

  private void refused(Waiting deadline, Refusal refusal, Instant moment) {
    if (refusal.slug().equals(CLOSED) && table.park(deadline)) { // S2
      return;
    }
    LOG.warn("deadline {} is refused, tried again: {}", deadline.kind(), refusal.slug());
    meters
        .counter("situatiebeeld.deadlines.refused", "kind", deadline.kind(), "why", refusal.slug())
        .increment();
    table.refused(deadline, moment, settings.retryInterval(), settings.longestRetry());
  }

  private static boolean mayPass(RefusedException e) {
    return e.refusal().status() >= 500 || e.refusal() == CommonRefusal.CONFLICT;
  }
}
