package nl.situatiebeeld.situation.standing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and keeps standings, inside the transaction of a command. Thousands of facts of one
 * situation are decided side by side under a shared lock; a change of the situation or of a
 * participation takes it alone, so that no fact slips in behind a closure or an ended access.
 */
@Component
public class Standings {

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds the situation as it is until the transaction ends; others may do the same. */
  public void holdShared(String situationId) {
    lock("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", situationId);
  }

  /** Holds the situation alone until the transaction ends. */
  public void holdAlone(String situationId) {
    lock("select pg_advisory_xact_lock(hashtextextended(?, 0))", situationId);
  }

  /**
   * Queues the commands of one reconstruction before their first write: in the order in which they
   * leave here they also become safe to read, so the relay keeps the source's order.
   */
  void holdClock(String situationId) {
    lock("select pg_advisory_xact_lock(hashtextextended('clock ' || ?, 0))", situationId);
  }

  private void lock(String sql, String situationId) {
    jdbc.sql(sql).param(situationId).query((row, n) -> n).single();
  }

  /** The situation, when there is one. */
  public Optional<SituationStanding> situation(String situationId) {
    return jdbc.sql("select * from situation_standing where situation_id = ?")
        .param(situationId)
        .query((row, n) -> situation(row))
        .optional();
  }

  /** The partner's participation, when there ever was one. */
  public Optional<ParticipationStanding> participation(String situationId, String partnerId) {
    return jdbc.sql(
            "select * from participation_standing where situation_id = ? and partner_id = ?")
        .params(situationId, partnerId)
        .query((row, n) -> participation(row))
        .optional();
  }

  /** All participations that there ever were in the situation, by partner. */
  public List<ParticipationStanding> participations(String situationId) {
    return jdbc.sql(
            "select * from participation_standing where situation_id = ? order by partner_id")
        .param(situationId)
        .query((row, n) -> participation(row))
        .list();
  }

  /** Partners that take part under this one's mandate (S8). */
  public List<String> mandatedBy(String situationId, String partnerId) {
    return jdbc.sql("select partner_id from participation_standing where situation_id = ?"
            + " and mandated_by = ? and state in ('MONITORING', 'ACTIVE') order by partner_id")
        .params(situationId, partnerId)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** Keeps how the situation stands now. */
  public void keep(SituationStanding s) {
    jdbc.sql("""
        insert into situation_standing (situation_id, kind, state, leading_region, regions,
          themes, reconstruction) values (?, ?, ?, ?, ?, ?, ?)
        on conflict (situation_id) do update set kind = excluded.kind, state = excluded.state,
          leading_region = excluded.leading_region, regions = excluded.regions,
          themes = excluded.themes
        """)
        .params(
            s.situationId(),
            s.kind().name(),
            s.state().name(),
            s.leadingRegion(),
            s.regions().toArray(String[]::new),
            s.themes().toArray(String[]::new),
            s.reconstruction())
        .update();
  }

  /** Keeps how the participation stands now. */
  public void keep(String situationId, ParticipationStanding p) {
    jdbc.sql("""
        insert into participation_standing (situation_id, partner_id, state, profile, core_task,
          rights, themes, until, seconded_hin, agreement_id, mandated_by)
        values (:situation, :partner, :state, :profile, :coreTask, :rights::jsonb, :themes,
          :until, :hin, :agreement, :mandate)
        on conflict (situation_id, partner_id) do update set state = excluded.state,
          profile = excluded.profile, core_task = excluded.core_task,
          rights = excluded.rights, themes = excluded.themes, until = excluded.until,
          seconded_hin = excluded.seconded_hin, agreement_id = excluded.agreement_id,
          mandated_by = excluded.mandated_by
        """)
        .param("situation", situationId)
        .param("partner", p.partnerId())
        .param("state", p.state().name())
        .param("profile", name(p.profile()))
        .param("coreTask", p.coreTask())
        .param("rights", p.rights() == null ? null : Json.mapper().writeValueAsString(p.rights()))
        .param("themes", p.themes().toArray(String[]::new))
        .param("until", p.until() == null ? null : Timestamp.from(p.until()))
        .param("hin", p.secondedHin())
        .param("agreement", p.agreementId())
        .param("mandate", p.mandatedBy())
        .update();
  }

  /**
   * Moves a reconstruction's clock; commands of one reconstruction queue here, as its order asks.
   *
   * @return false when the time lies before one recorded earlier
   */
  public boolean moveClock(String situationId, Instant recordedAt) {
    return jdbc.sql("update situation_standing set recorded_at = ? where situation_id = ?"
                + " and (recorded_at is null or recorded_at <= ?)")
            .params(Timestamp.from(recordedAt), situationId, Timestamp.from(recordedAt))
            .update()
        == 1;
  }

  private static SituationStanding situation(ResultSet row) throws SQLException {
    return new SituationStanding(
        row.getString("situation_id"),
        SituationKind.valueOf(row.getString("kind")),
        SituationState.valueOf(row.getString("state")),
        row.getString("leading_region"),
        texts(row.getArray("regions")),
        texts(row.getArray("themes")),
        row.getBoolean("reconstruction"));
  }

  private static ParticipationStanding participation(ResultSet row) throws SQLException {
    String profile = row.getString("profile");
    String rights = row.getString("rights");
    Timestamp until = row.getTimestamp("until");
    return new ParticipationStanding(
        row.getString("partner_id"),
        ParticipationState.valueOf(row.getString("state")),
        profile == null ? null : Profile.valueOf(profile),
        row.getString("core_task"),
        rights == null ? null : Json.mapper().readValue(rights, Rights.class),
        texts(row.getArray("themes")),
        until == null ? null : until.toInstant(),
        row.getString("seconded_hin"),
        row.getString("agreement_id"),
        row.getString("mandated_by"));
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  private static @Nullable String name(@Nullable Profile profile) {
    return profile == null ? null : profile.name();
  }
}
