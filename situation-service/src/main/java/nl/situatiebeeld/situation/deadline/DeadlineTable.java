package nl.situatiebeeld.situation.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

  private static final String COLUMNS = "situation_id, kind, subject, due";

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
          reconstruction = excluded.reconstruction
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
            + " where not reconstruction and next_try <= ? and kind = any(?)"
            + " order by next_try, kind, subject limit ? for update skip locked) t"
            + " where d.kind = t.kind and d.subject = t.subject"
            + " returning d.situation_id, d.kind, d.subject, d.due")
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

  /** The first deadline of a reconstruction that is due at this moment of its clock. */
  Optional<Waiting> next(String situationId, Instant moment) {
    return jdbc.sql("select " + COLUMNS + " from deadline where situation_id = ? and due <= ?"
            + " and reconstruction order by due, kind, subject limit 1")
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
    return jdbc.sql("select count(*) from deadline where not reconstruction and due < ?")
        .param(Timestamp.from(moment))
        .query(Long.class)
        .single();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getTimestamp(4).toInstant());
  }
}
