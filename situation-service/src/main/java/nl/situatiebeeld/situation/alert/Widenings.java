package nl.situatiebeeld.situation.alert;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.alert.AlertCause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Situations that opened or widened and were not yet held against the partners. */
@Component
class Widenings {

  private final JdbcClient jdbc;

  Widenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A situation that waits, as it was taken. */
  record Widening(String situationId, AlertCause cause, long generation) {}

  /** Since when alerts are given; what was recorded before concerns nobody any more. */
  Instant since() {
    return jdbc.sql("select since from alert_beginning")
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** The situation is to be held against the partners, once more if it waits already. */
  void add(String situationId, AlertCause cause, Instant now) {
    jdbc.sql("insert into alert_matching as m values (?, ?, 1, ?) on conflict (situation_id)"
            + " do update set generation = m.generation + 1, next_try = excluded.next_try")
        .params(situationId, cause.name(), Timestamp.from(now))
        .update();
  }

  /**
   * Takes what waits; nobody else gets it for a while.
   *
   * @param until when others may take it, if it is still there
   */
  List<Widening> take(Instant now, Instant until, int most) {
    return jdbc.sql("update alert_matching m set next_try = ? from (select situation_id"
            + " from alert_matching where next_try <= ? order by next_try limit ?"
            + " for update skip locked) t where m.situation_id = t.situation_id"
            + " returning m.situation_id, m.cause, m.generation")
        .params(Timestamp.from(until), Timestamp.from(now), most)
        .query((row, n) ->
            new Widening(row.getString(1), AlertCause.valueOf(row.getString(2)), row.getLong(3)))
        .list();
  }

  /** Done; unless it widened again meanwhile. */
  void done(Widening widening) {
    jdbc.sql("delete from alert_matching where situation_id = ? and generation = ?")
        .params(widening.situationId(), widening.generation())
        .update();
  }
}
