package nl.situatiebeeld.partner.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads agreements. */
@Component
class AgreementReading {

  private final JdbcClient jdbc;

  AgreementReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which agreements are asked for; null means any.
   *
   * @param region in the agreement, agreed or wished for
   */
  record Filter(
      @Nullable String partner,
      @Nullable String region,
      @Nullable Profile profile) {}

  /** Agreements in the order in which they were drawn up, ended ones too. */
  List<AgreementView> read(Filter filter, Page page) {
    return jdbc.sql("""
        select a.*, t.category,
          array(select r.region from agreement_region r where r.agreement_id = a.agreement_id
                and not r.wished order by r.region) as regions,
          array(select r.region from agreement_region r where r.agreement_id = a.agreement_id
                and r.wished order by r.region) as wished_regions
        from agreement a join core_task t on t.partner_id = a.partner_id and t.code = a.core_task
        where a.agreement_id > :after
          and (:partner::text is null or a.partner_id = :partner)
          and (:profile::text is null or a.profile = :profile)
          and (:region::text is null or exists (select 1 from agreement_region r
               where r.agreement_id = a.agreement_id and r.region = :region))
        order by a.agreement_id limit :limit
        """)
        .param("after", page.after())
        .param("partner", filter.partner())
        .param("profile", filter.profile() == null ? null : filter.profile().name())
        .param("region", filter.region())
        .param("limit", page.oneMore())
        .query((row, n) -> view(row))
        .list();
  }

  private static AgreementView view(ResultSet row) throws SQLException {
    Timestamp from = row.getTimestamp("in_force_from");
    return new AgreementView(
        row.getString("agreement_id"),
        row.getString("partner_id"),
        row.getString("core_task"),
        CoreTaskCategory.valueOf(row.getString("category")),
        Profile.valueOf(row.getString("profile")),
        List.of((String[]) row.getArray("regions").getArray()),
        List.of((String[]) row.getArray("wished_regions").getArray()),
        AgreementView.State.valueOf(row.getString("state")),
        from == null ? null : from.toInstant(),
        row.getString("reason"));
  }
}
