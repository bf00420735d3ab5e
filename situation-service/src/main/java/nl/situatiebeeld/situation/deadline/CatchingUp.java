package nl.situatiebeeld.situation.deadline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.springframework.stereotype.Component;

/** Lets a reconstruction's clock pass its deadlines, each at its own moment, in order. */
@Component
class CatchingUp {

  private final DeadlineTable table;
  private final Firing firing;
  private final DeadlineSettings settings;

  CatchingUp(DeadlineTable table, Firing firing, DeadlineSettings settings) {
    this.table = table;
    this.firing = firing;
    this.settings = settings;
  }

  /**
   * Fires all that is due at this moment.
   *
   * @throws RefusedException when it is too much at once, or a part that is needed does not answer
   */
  void upTo(String situationId, Instant moment) {
    for (int fired = 0; fired < settings.passedAtOnce(); fired++) {
      Optional<Waiting> next = table.next(situationId, moment);
      if (next.isEmpty()) {
        return;
      }
      firing.fire(next.get(), table.clockAfter(next.get()));
    }
    if (table.next(situationId, moment).isPresent()) {
      throw new RefusedException(
          DeadlineRefusal.TOO_MUCH_PASSED,
          "Send the same again: it goes on where it stopped.",
          Map.of("passed", settings.passedAtOnce()));
    }
  }
}
