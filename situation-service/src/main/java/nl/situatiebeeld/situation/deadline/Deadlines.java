package nl.situatiebeeld.situation.deadline;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets and clears deadlines, in the transaction of the command that asks for it. */
@Component
public class Deadlines {

  private final DeadlineTable table;
  private final ObjectProvider<CatchingUp> catchingUp;

  // asked for when needed: what is due leads to commands, and commands lead here
  Deadlines(DeadlineTable table, ObjectProvider<CatchingUp> catchingUp) {
    this.table = table;
    this.catchingUp = catchingUp;
  }

  /**
   * Sets a deadline; an earlier one of this kind and subject is forgotten.
   *
   * @param kind of a {@link WhenDue}
   * @param due in a reconstruction by its own clock
   * @throws IllegalStateException when there is no such situation
   */
  public void set(String situationId, String kind, String subject, Instant due) {
    table.set(situationId, kind, subject, due);
  }

  /** Forgets a deadline, if there is one. */
  public void clear(String kind, String subject) {
    table.clear(kind, subject);
  }

  /**
   * Hands out what came due while the situation was closed; in the transaction that opens it again.
   *
   * @param moment at which it is opened again
   */
  public void reopened(String situationId, Instant moment) {
    table.unpark(situationId, moment);
  }

  /**
   * Has all that a reconstruction's clock passes on its way to this moment happen first.
   *
   * @throws nl.situatiebeeld.platform.command.ComesFirstException when there is something
   */
  public void passed(String situationId, Instant moment) {
    if (table.next(situationId, moment).isPresent()) {
      throw new nl.situatiebeeld.platform.command.ComesFirstException(
          () -> catchingUp.getObject().upTo(situationId, moment));
    }
  }
}
