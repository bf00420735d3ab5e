package nl.situatiebeeld.situation.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines that are set; what is in doubt after a crash is handed out again. */
@Component
class DeadlineTable {

  private static final String COLUMNS = "situation_id, kind, subject, due, closed_until";

  private final JdbcClient jdbc;

  DeadlineTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void set(String situationId, String kind, String subject, Instant due) {
    Timestamp at = Timestamp.from(whole(due));
    int set = jdbc.sql("""
        insert into deadline (situation_id, kind, subject, due, next_try, reconstruction)
        select situation_id, ?, ?, ?, ?, reconstruction from situation_standing
          where situation_id = ?
        on conflict (kind, subject) do update set situation_id = excluded.situation_id,
          due = excluded.due, next_try = excluded.next_try,
          reconstruction = excluded.reconstruction, parked = false, closed_until = null,
          refused = 0
        """).params(kind, subject, at, at, situationId).update();
    if (set == 0) {
      throw new IllegalStateException("a deadline belongs to a situation");
    }
  }

  // never earlier than asked: it would be too early to be true, and refused for good
  private static Instant whole(Instant due) {
    return due.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
  }

  void clear(String kind, String subject) {
    jdbc.sql("delete from deadline where kind = ? and subject = ?")
        .params(kind, subject)
        .update();
  }

  /** It happened, or never will; one that was set anew meanwhile stays. */
  void done(Waiting deadline) {
    jdbc.sql("delete from deadline where kind = ? and subject = ? and due = ?")
        .params(deadline.kind(), deadline.subject(), Timestamp.from(deadline.due()))
        .update();
  }

  /**
   * Takes live deadlines that are due, the longest waiting first; nobody else gets them for a
   * while.
   *
   * @param until when others may take them, if they are still there
   */
  List<Waiting> take(Collection<String> kinds, Instant now, Instant until, int batch) {
    return jdbc
        .sql("update deadline d set next_try = ? from (select kind, subject from deadline"
            + " where not reconstruction and not parked and next_try <= ? and kind = any(?)"
            + " order by next_try, kind, subject limit ? for update skip locked) t"
            + " where d.kind = t.kind and d.subject = t.subject"
            + " returning d.situation_id, d.kind, d.subject, d.due, d.closed_until")
        .params(Timestamp.from(until), Timestamp.from(now), kinds.toArray(String[]::new), batch)
        .query((row, n) -> waiting(row))
        .list()
        .stream()
        .sorted(java.util.Comparator.comparing(Waiting::due)
            .thenComparing(Waiting::kind)
            .thenComparing(Waiting::subject))
        .toList();
  }

  /** Gives one back that could not be handled now. */
  void postpone(Waiting deadline, Instant until) {
    jdbc.sql("update deadline set next_try = ? where kind = ? and subject = ? and due = ?")
        .params(
            Timestamp.from(until),
            deadline.kind(),
            deadline.subject(),
            Timestamp.from(deadline.due()))
        .update();
  }

  /** Gives one back that was refused: each time it waits twice as long, up to a limit. */
  void refused(Waiting deadline, Instant moment, Duration first, Duration longest) {
    jdbc.sql("update deadline set refused = refused + 1, next_try = cast(? as timestamptz)"
            + " + least(? * power(2, least(refused, 30)), ?) * interval '1 millisecond'"
            + " where kind = ? and subject = ? and due = ?")
        .params(
            Timestamp.from(moment),
            first.toMillis(),
            longest.toMillis(),
            deadline.kind(),
            deadline.subject(),
            Timestamp.from(deadline.due()))
        .update();
  }

  /**
   * Keeps one until its situation is open again.
   *
   * @return false when it is open already
   */
  boolean park(Waiting deadline) {
    // the row of the situation is held, so that it is not opened unseen meanwhile
    return jdbc.sql("with closed as (select situation_id from situation_standing"
                + " where situation_id = ? and state = 'CLOSED' for share)"
                + " update deadline d set parked = true from closed"
                + " where d.kind = ? and d.subject = ? and d.due = ?")
            .params(
                deadline.situationId(),
                deadline.kind(),
                deadline.subject(),
                Timestamp.from(deadline.due()))
            .update()
        == 1;
  }

  /** The situation is open again: what came due meanwhile is due now. */
  void unpark(String situationId, Instant moment) {
    jdbc.sql("update deadline set parked = false, closed_until = ?, next_try = due"
            + " where situation_id = ? and parked")
        .params(Timestamp.from(moment), situationId)
        .update();
  }

  /** The first deadline of a reconstruction that is due at this moment of its clock. */
  Optional<Waiting> next(String situationId, Instant moment) {
    return jdbc.sql("select " + COLUMNS + " from deadline where situation_id = ? and next_try <= ?"
            + " and reconstruction and not parked order by due, kind, subject limit 1")
        .params(situationId, Timestamp.from(moment))
        .query((row, n) -> waiting(row))
        .optional();
  }

  /** What a reconstruction's clock shows when it passes this deadline: it never goes back. */
  Instant clockAfter(Waiting deadline) {
    return jdbc.sql(
            "select greatest(recorded_at, ?) from situation_standing" + " where situation_id = ?")
        .params(Timestamp.from(deadline.due()), deadline.situationId())
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** How many live deadlines were due before this moment and are still there. */
  long overdue(Instant moment) {
    return jdbc.sql("select count(*) from deadline where not reconstruction and not parked"
            + " and due < ?")
        .param(Timestamp.from(moment))
        .query(Long.class)
        .single();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    Timestamp closedUntil = row.getTimestamp(5);
    return new Waiting(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getTimestamp(4).toInstant(),
        closedUntil == null ? null : closedUntil.toInstant());
  }
}
