package nl.situatiebeeld.partner.exercise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationActivated;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.situation.SituationEvent.LeadershipHandedOver;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationClosed;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationOpened;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationReopened;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.partner.terms.KnownSituation;
import nl.situatiebeeld.platform.bus.Projection;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this service knows of situations; a moment behind situation-service. */
@Component
public class KnownSituations implements Projection {

  private final JdbcClient jdbc;

  KnownSituations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The situation with this id, once it is known here. */
  public Optional<KnownSituation> find(String situationId) {
    return jdbc.sql("""
        select situation_id, kind, regions, reconstruction, opened_at, closed_at,
          array(select e.partner_id from exercised_partner e
                where e.situation_id = k.situation_id) as active
        from known_situation k where situation_id = ?
        """).param(situationId).query((row, n) -> known(row)).optional();
  }

  private static KnownSituation known(ResultSet row) throws SQLException {
    Timestamp closed = row.getTimestamp("closed_at");
    return new KnownSituation(
        row.getString("situation_id"),
        SituationKind.valueOf(row.getString("kind")),
        Set.of((String[]) row.getArray("regions").getArray()),
        row.getBoolean("reconstruction"),
        row.getTimestamp("opened_at").toInstant(),
        closed == null ? null : closed.toInstant(),
        Set.of((String[]) row.getArray("active").getArray()));
  }

  @Override
  public void apply(List<PublishedEvent> batch) {
    for (PublishedEvent published : batch) {
      // of all that happens in situations, only this matters here
      if (published.event() instanceof SituationOpened e) {
        open(e, published.recordedAt());
      } else if (published.event() instanceof RegionInvolved e) {
        add(e.situationId(), e.region());
      } else if (published.event() instanceof LeadershipHandedOver e) {
        add(e.situationId(), e.to());
      } else if (published.event() instanceof SituationClosed e) {
        close(e.situationId(), published.recordedAt());
      } else if (published.event() instanceof SituationReopened e) {
        close(e.situationId(), null);
      } else if (published.event() instanceof ParticipationGranted e
          && e.state() == ParticipationState.ACTIVE) {
        activate(e.situationId(), e.partnerId());
      } else if (published.event() instanceof ParticipationActivated e) {
        activate(e.situationId(), e.partnerId());
      }
    }
  }

  private void open(SituationOpened opened, Instant at) {
    jdbc.sql("insert into known_situation"
            + " (situation_id, kind, regions, reconstruction, opened_at) values (?, ?, ?, ?, ?)"
            + " on conflict do nothing")
        .params(
            opened.situationId(),
            opened.kind().name(),
            new String[] {opened.leadingRegion()},
            opened.reconstruction(),
            Timestamp.from(at))
        .update();
    opened.otherRegions().forEach(region -> add(opened.situationId(), region));
  }

  private void add(String situationId, String region) {
    jdbc.sql("update known_situation set regions = array_append(regions, ?)"
            + " where situation_id = ? and not ? = any (regions)")
        .params(region, situationId, region)
        .update();
  }

  private void close(String situationId, @Nullable Instant at) {
    jdbc.sql("update known_situation set closed_at = ? where situation_id = ?")
        .param(1, at == null ? null : Timestamp.from(at))
        .param(2, situationId)
        .update();
  }

  // of exercises only (S1): nothing here needs to know who works on what is real
  private void activate(String situationId, String partnerId) {
    jdbc.sql("insert into exercised_partner (situation_id, partner_id)"
            + " select situation_id, ? from known_situation"
            + " where situation_id = ? and kind = 'EXERCISE' on conflict do nothing")
        .params(partnerId, situationId)
        .update();
  }
}
