package nl.situatiebeeld.situation.fact;

import java.util.List;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAccepted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactAdopted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactConfirmed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactDisclosed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactDisputed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactEffectLinked;
import nl.situatiebeeld.contracts.fact.FactEvent.FactEffectUnlinked;
import nl.situatiebeeld.contracts.fact.FactEvent.FactNarrowed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactProposed;
import nl.situatiebeeld.contracts.fact.FactEvent.FactRejected;
import nl.situatiebeeld.contracts.fact.FactEvent.FactReported;
import nl.situatiebeeld.contracts.fact.FactEvent.FactRetracted;
import nl.situatiebeeld.contracts.fact.FactEvent.FactSuperseded;
import nl.situatiebeeld.contracts.fact.FactEvent.FactUpdated;
import nl.situatiebeeld.contracts.fact.FactEvent.FactVerified;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How facts hang together, kept in the transaction of their events and read while the situation is
 * held. Links end with a fact at either end; an adoption ends with the adopted fact.
 */
@Component
final class FactLinks {

  private final JdbcClient jdbc;

  FactLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The cause–effect links of a situation (F7). */
  EffectLinks in(String situationId) {
    return new EffectLinks() {
      @Override
      public boolean follows(String fact, String other) {
        return leadsBack(situationId, fact, other);
      }

      @Override
      public int effectsOf(String fact) {
        return count("situation_id = ? and cause = ?", situationId, fact);
      }

      @Override
      public int times(String effect, String cause) {
        return linkings(situationId, effect, cause);
      }

      @Override
      public int all() {
        return count("situation_id = ?", situationId);
      }
    };
  }

  private boolean leadsBack(String situationId, String fact, String other) {
    return jdbc.sql("""
        with recursive cause (id) as (
          select cause from fact_effect where situation_id = :situation and effect = :fact
          union
          select f.cause from fact_effect f join cause c on f.effect = c.id
          where f.situation_id = :situation)
        select exists (select from cause where id = :other)
        """)
        .param("situation", situationId)
        .param("fact", fact)
        .param("other", other)
        .query(Boolean.class)
        .single();
  }

  private int linkings(String situationId, String effect, String cause) {
    return jdbc.sql("select times from fact_effect_linking"
            + " where situation_id = ? and effect = ? and cause = ?")
        .params(situationId, effect, cause)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private int count(String where, Object... values) {
    return jdbc.sql("select count(*) from fact_effect where " + where)
        .params(values)
        .query(Integer.class)
        .single();
  }

  /** Whether the region has adopted this fact into the situation (F8). */
  boolean adopted(String origin, String region, String situationId) {
    return jdbc.sql("select exists (select from fact_adoption"
            + " where origin = ? and region = ? and situation_id = ?)")
        .params(origin, region, situationId)
        .query(Boolean.class)
        .single();
  }

  /** The facts that were adopted from this one, in whatever situation, also those that ended. */
  List<String> copiesOf(String factId) {
    return jdbc.sql("select copy from fact_copy where origin = ? order by copy")
        .param(factId)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /**
   * Holds a fact with all that it was adopted from and that was adopted from it, until the
   * transaction ends: nobody adopts under a label that is being narrowed (V4, F8).
   */
  void holdLineage(String factId) {
    jdbc.sql("""
        with recursive line (id) as (
          select cast(:fact as varchar)
          union
          select c.origin from fact_copy c join line l on c.copy = l.id)
        select pg_advisory_xact_lock(hashtextextended('lineage ' || id, 0)) from line
        where not exists (select from fact_copy where copy = line.id)
        """).param("fact", factId).query((row, n) -> n).list();
  }

  /** Keeps what these events change. */
  void keep(List<FactEvent> events) {
    events.forEach(this::keep);
  }

  private void keep(FactEvent event) {
    switch (event) {
      case FactEffectLinked e -> linked(e);
      case FactEffectUnlinked e ->
        update(
            "delete from fact_effect where situation_id = ? and effect = ? and cause = ?",
            e.situationId(),
            e.factId(),
            e.cause());
      case FactAdopted e -> adopted(e);
      case FactRetracted e -> ended(e);
      case FactSuperseded e -> ended(e);
      case FactRejected e -> ended(e);
      case FactReported e -> {}
      case FactProposed e -> {}
      case FactAccepted e -> {}
      case FactUpdated e -> {}
      case FactNarrowed e -> {}
      case FactVerified e -> {}
      case FactConfirmed e -> {}
      case FactDisputed e -> {}
      case FactDisclosed e -> {}
    }
  }

  private void linked(FactEffectLinked e) {
    update(
        "insert into fact_effect (situation_id, effect, cause) values (?, ?, ?)",
        e.situationId(),
        e.factId(),
        e.cause());
    update(
        "insert into fact_effect_linking as known (situation_id, effect, cause, times)"
            + " values (?, ?, ?, 1)"
            + " on conflict (situation_id, effect, cause) do update set times = known.times + 1",
        e.situationId(),
        e.factId(),
        e.cause());
  }

  private void adopted(FactAdopted e) {
    update(
        "insert into fact_adoption (origin, region, situation_id, adopted) values (?, ?, ?, ?)",
        e.origin(),
        e.owner(),
        e.situationId(),
        e.factId());
    update("insert into fact_copy (copy, origin) values (?, ?)", e.factId(), e.origin());
  }

  private void ended(FactEvent e) {
    update(
        "delete from fact_effect where situation_id = ? and (effect = ? or cause = ?)",
        e.situationId(),
        e.factId(),
        e.factId());
    update("delete from fact_adoption where adopted = ?", e.factId());
  }

  private void update(String sql, Object... values) {
    jdbc.sql(sql).params(values).update();
  }
}
