package nl.situatiebeeld.situation.deadline;

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

  private final Map<String, WhenDue> byKind;
  private final DeadlineTable table;
  private final Clock clock;

  Firing(List<WhenDue> concerned, DeadlineTable table, Clock clock) {
    this.byKind = concerned.stream()
        .collect(Collectors.toUnmodifiableMap(WhenDue::kind, Function.identity()));
    this.table = table;
    this.clock = clock;
  }

  /** The kinds that somebody takes. */
  Set<String> kinds() {
    return byKind.keySet();
  }

  /**
   * Fires one.
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
              system,
              context));
    } catch (RefusedException e) {
      if (mayPass(e)) {
        throw e;
      }
      LOG.info("deadline {} came to nothing: {}", deadline.kind(), e.refusal().slug());
    }
    table.done(deadline);
  }

  private static boolean mayPass(RefusedException e) {
    return e.refusal().status() >= 500 || e.refusal() == CommonRefusal.CONFLICT;
  }
}
