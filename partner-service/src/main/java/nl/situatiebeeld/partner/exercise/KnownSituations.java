package nl.situatiebeeld.partner.exercise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.contracts.situation.SituationEvent.LeadershipHandedOver;
import nl.situatiebeeld.contracts.situation.SituationEvent.RegionInvolved;
import nl.situatiebeeld.contracts.situation.SituationEvent.SituationOpened;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.partner.terms.KnownSituation;
import nl.situatiebeeld.platform.bus.Projection;
import nl.situatiebeeld.platform.bus.PublishedEvent;
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
    return jdbc.sql("select kind, regions from known_situation where situation_id = ?")
        .param(situationId)
        .query((row, n) -> new KnownSituation(
            situationId, SituationKind.valueOf(row.getString("kind")), Set.of((String[])
                row.getArray("regions").getArray())))
        .optional();
  }

  @Override
  public void apply(List<PublishedEvent> batch) {
    for (PublishedEvent published : batch) {
      // of all that happens in situations, only kind and regions matter here
      if (published.event() instanceof SituationOpened e) {
        open(e);
      } else if (published.event() instanceof RegionInvolved e) {
        add(e.situationId(), e.region());
      } else if (published.event() instanceof LeadershipHandedOver e) {
        add(e.situationId(), e.to());
      }
    }
  }

  private void open(SituationOpened opened) {
    jdbc.sql("insert into known_situation (situation_id, kind, regions) values (?, ?, ?)"
            + " on conflict do nothing")
        .params(opened.situationId(), opened.kind().name(), new String[] {opened.leadingRegion()})
        .update();
    opened.otherRegions().forEach(region -> add(opened.situationId(), region));
  }

  private void add(String situationId, String region) {
    jdbc.sql("update known_situation set regions = array_append(regions, ?)"
            + " where situation_id = ? and not ? = any (regions)")
        .params(region, situationId, region)
        .update();
  }
}
