package nl.situatiebeeld.situation.alert;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.alert.AlertCause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was not yet held against the other side: situations and agreements. */
@Component
class Widenings {

  /** Held before it is asked which situations are open, and waited for before agreements are. */
  private static final String LOCK = "hashtextextended('agreements held against situations', 0)";

  private static final String HOLD = """
      insert into alert_matching as m (situation_id, agreement_id, cause, generation, next_try)
      select s.situation_id, a.agreement_id, :cause, 1, greatest(:now, a.in_force_from)
      from known_agreement a join situation_standing s on a.regions && s.regions
      where a.in_force and s.state <> 'CLOSED' and not s.reconstruction
      """;
  private static final String ONCE_MORE = """
      on conflict (situation_id, agreement_id)
      do update set generation = m.generation + 1, next_try = excluded.next_try
      """;

  private final JdbcClient jdbc;

  Widenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A situation that waits, as it was taken.
   *
   * @param agreementId the one agreement that it is to be held against; null for all
   */
  record Widening(
      String situationId, @Nullable String agreementId, AlertCause cause, long generation) {}

  /** Since when alerts are given; what was recorded before concerns nobody any more. */
  Instant since() {
    return jdbc.sql("select since from alert_beginning")
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** The situation is to be held against the partners, once more if it waits already. */
  void add(String situationId, AlertCause cause, Instant now) {
    jdbc.sql("insert into alert_matching as m (situation_id, cause, generation, next_try)"
            + " values (?, ?, 1, ?) " + ONCE_MORE)
        .params(situationId, cause.name(), Timestamp.from(now))
        .update();
  }

  /**
   * Takes note of a partner's change, once: whatever is read again later changes nothing any more.
   *
   * @param sequence place of the change among those of the partner
   * @return whether it was not noted before
   */
  boolean firstHeard(String partnerId, long sequence) {
    return jdbc.sql("insert into alert_partner as p values (?, ?) on conflict (partner_id)"
                + " do update set sequence = excluded.sequence"
                + " where p.sequence < excluded.sequence")
            .params(partnerId, sequence)
            .update()
        == 1;
  }

  /**
   * The partner's agreements for this core task are to be held against the situations that are open
   * in their regions, each from when it is in force. A situation that opens meanwhile is seen here,
   * or waits in {@link #agreementsKnown} until this transaction has ended.
   */
  void addOpen(String partnerId, String coreTask, Instant now) {
    jdbc.sql("select pg_advisory_xact_lock(" + LOCK + ")").query((row, n) -> n).single();
    jdbc.sql(HOLD + " and a.partner_id = :partner and a.core_task = :coreTask " + ONCE_MORE)
        .param("cause", AlertCause.PARTNER_CHANGED.name())
        .param("now", Timestamp.from(now))
        .param("partner", partnerId)
        .param("coreTask", coreTask)
        .update();
  }

  /** Agreements that are in force later are to be held against this situation then. */
  void addComing(String situationId, Instant now) {
    jdbc.sql(HOLD + " and s.situation_id = :situation and a.in_force_from > :now " + ONCE_MORE)
        .param("cause", AlertCause.PARTNER_CHANGED.name())
        .param("now", Timestamp.from(now))
        .param("situation", situationId)
        .update();
  }

  /** Waits until what was just heard of partners can be read. */
  void agreementsKnown() {
    jdbc.sql("select pg_advisory_xact_lock_shared(" + LOCK + ")")
        .query((row, n) -> n)
        .single();
  }

  /**
   * Takes what waits; nobody else gets it for a while.
   *
   * @param until when others may take it, if it is still there
   */
  List<Widening> take(Instant now, Instant until, int most) {
    return jdbc.sql(
            "update alert_matching m set next_try = ? from (select situation_id, agreement_id"
                + " from alert_matching where next_try <= ? order by next_try limit ?"
                + " for update skip locked) t where m.situation_id = t.situation_id"
                + " and m.agreement_id is not distinct from t.agreement_id"
                + " returning m.situation_id, m.agreement_id, m.cause, m.generation")
        .params(Timestamp.from(until), Timestamp.from(now), most)
        .query((row, n) -> new Widening(
            row.getString(1),
            row.getString(2),
            AlertCause.valueOf(row.getString(3)),
            row.getLong(4)))
        .list();
  }

  /** Done; unless it widened again meanwhile. */
  void done(Widening widening) {
    jdbc.sql("delete from alert_matching where situation_id = :situation"
            + " and generation = :generation and agreement_id is not distinct from :agreement")
        .param("situation", widening.situationId())
        .param("generation", widening.generation())
        .param("agreement", widening.agreementId())
        .update();
  }
}
