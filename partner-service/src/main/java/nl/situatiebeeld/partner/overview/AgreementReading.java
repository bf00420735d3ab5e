package nl.situatiebeeld.partner.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.partner.region.Scope;
import nl.situatiebeeld.partner.sheet.AgreementSheet;
import nl.situatiebeeld.partner.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads agreements. */
@Component
class AgreementReading {

  private final JdbcClient jdbc;
  private final ReachReading reaches;
  private final Clock clock;

  AgreementReading(JdbcClient jdbc, ReachReading reaches, Clock clock) {
    this.jdbc = jdbc;
    this.reaches = reaches;
    this.clock = clock;
  }

  /**
   * Which agreements are asked for; null means any.
   *
   * @param id of the one asked for
   * @param region in the agreement, agreed or wished for
   */
  record Filter(
      @Nullable String id,
      @Nullable String partner,
      @Nullable String region,
      @Nullable Profile profile) {}

  /** Agreements in the order in which they were drawn up, ended ones too. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  List<AgreementView> read(Filter filter, Page page) {
    List<Row> rows = rows(filter, page);
    Map<String, Scope> scopes = reaches.scopes(rows.stream().map(Row::partnerId).toList());
    Instant now = Instant.now(clock);
    return rows.stream()
        .map(row -> {
          Scope scope = scopes.get(row.partnerId());
          return row.view(scope, reaches.regionsDecide(scope), now);
        })
        .toList();
  }

  private List<Row> rows(Filter filter, Page page) {
    return jdbc.sql("""
        select a.*, t.category,
          array(select r.region from agreement_region r where r.agreement_id = a.agreement_id
                and not r.wished order by r.region) as regions,
          array(select r.region from agreement_region r where r.agreement_id = a.agreement_id
                and r.wished order by r.region) as wished_regions
        from agreement a join core_task t on t.partner_id = a.partner_id and t.code = a.core_task
        where a.agreement_id > :after
          and (:id::text is null or a.agreement_id = :id)
          and (:partner::text is null or a.partner_id = :partner)
          and (:profile::text is null or a.profile = :profile)
          and (:region::text is null or exists (select 1 from agreement_region r
               where r.agreement_id = a.agreement_id and r.region = :region))
        order by a.agreement_id limit :limit
        """)
        .param("after", page.after())
        .param("id", filter.id())
        .param("partner", filter.partner())
        .param("profile", filter.profile() == null ? null : filter.profile().name())
        .param("region", filter.region())
        .param("limit", page.oneMore())
        .query((row, n) -> row(row))
        .list();
  }

  private record Row(
      String id,
      String partnerId,
      String coreTask,
      CoreTaskCategory category,
      Profile profile,
      List<String> regions,
      List<String> wishedRegions,
      AgreementView.State state,
      @Nullable Instant from,
      @Nullable String reason,
      AgreementSheet sheet) {

    // P8: while regions decide on a draft; one that is alone in it agrees by taking the position
    List<String> consentsMissing() {
      List<String> missing = new ArrayList<>(List.of(partnerId));
      if (regions.size() > 1) {
        missing.addAll(regions);
      }
      sheet.together().consents().forEach(consent -> missing.remove(consent.by()));
      return List.copyOf(missing);
    }

    AgreementView view(@Nullable Scope scope, boolean regionsDecide, Instant now) {
      boolean asked = regionsDecide && state == AgreementView.State.DRAFTED;
      return new AgreementView(
          id,
          partnerId,
          coreTask,
          category,
          profile,
          regions,
          wishedRegions,
          scope,
          state,
          from,
          reason,
          PathView.of(sheet, profile, state, scope, asked ? consentsMissing() : List.of(), now));
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    Timestamp from = row.getTimestamp("in_force_from");
    return new Row(
        row.getString("agreement_id"),
        row.getString("partner_id"),
        row.getString("core_task"),
        CoreTaskCategory.valueOf(row.getString("category")),
        Profile.valueOf(row.getString("profile")),
        List.of((String[]) row.getArray("regions").getArray()),
        List.of((String[]) row.getArray("wished_regions").getArray()),
        AgreementView.State.valueOf(row.getString("state")),
        from == null ? null : from.toInstant(),
        row.getString("reason"),
        Sheets.read(row.getString("sheet")));
  }
}
