package nl.situatiebeeld.partner.overview;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.partner.region.Reach;
import nl.situatiebeeld.partner.region.Scope;
import nl.situatiebeeld.partner.terms.AgreementSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads with which regions partners work, or wish to (P3). */
@Component
class ReachReading {

  private final JdbcClient jdbc;
  private final AgreementSettings settings;

  ReachReading(JdbcClient jdbc, AgreementSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** The scope of this reach; null while there are no regions. */
  @Nullable
  Scope scope(Reach reach) {
    return reach.scope(settings.nationalRegions());
  }

  /** Whether the regions of a partner of this scope decide themselves (P8). */
  boolean regionsDecide(@Nullable Scope scope) {
    return settings.regionsDecide() && scope == Scope.REGIONAL;
  }

  /** The scope of each of these partners that has one. */
  Map<String, Scope> scopes(Collection<String> partners) {
    Map<String, Scope> scopes = new HashMap<>();
    reaches(partners.toArray(String[]::new)).forEach((partner, reach) -> {
      Scope scope = scope(reach);
      if (scope != null) {
        scopes.put(partner, scope);
      }
    });
    return scopes;
  }

  // P3: over all agreements that have not ended
  Map<String, Reach> reaches(String[] ids) {
    Map<String, Reach> reaches = new HashMap<>();
    jdbc.sql("""
        select distinct a.partner_id, a.state = 'IN_FORCE' and not r.wished as existing, r.region
        from agreement a join agreement_region r using (agreement_id)
        where a.partner_id = any(?::text[]) and a.state <> 'ENDED'
        """).param(ids).query(row -> {
      List<String> region = List.of(row.getString("region"));
      boolean existing = row.getBoolean("existing");
      reaches.merge(
          row.getString("partner_id"),
          Reach.NONE.with(existing, region, List.of()),
          (before, one) -> before.with(existing, region, List.of()));
    });
    return reaches;
  }
}
