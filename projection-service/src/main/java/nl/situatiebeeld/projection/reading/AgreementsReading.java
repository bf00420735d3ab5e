package nl.situatiebeeld.projection.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.projection.views.AgreementProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a reading can tell of agreements, as of any moment of recorded time (P12, E1); the database
 * itself leaves out those of others where the reader is a partner.
 */
public final class AgreementsReading {

  private final JdbcTemplate template;

  AgreementsReading(JdbcTemplate template) {
    this.template = template;
  }

  /**
   * Which agreements are asked for; null means any.
   *
   * @param only the one partner that the reader may see; null for all (V5)
   * @param region agreed, wished for, or adoption region
   * @param ended whether agreements that held no more at that moment are told too
   */
  public record Asked(
      Instant asOf,
      @Nullable String only,
      @Nullable String region,
      @Nullable String partner,
      Set<Profile> profiles,
      Set<CoreTaskCategory> categories,
      boolean ended,
      @Nullable String after,
      int limit) {}

  /** Agreements by partner, each partner's in the order in which they were drawn up. */
  public List<AgreementRow> agreements(Asked asked) {
    return template.query("""
        select a.*, p.name, c.name as task_name, c.category,
          (select count(distinct r) from views.agreement_row b
             cross join unnest(b.regions || b.wished_regions) r
           where b.partner_id = a.partner_id and b.recorded @> ? and b.state <> 'ENDED') as reach
        from views.agreement_row a
        join views.partner_row p on p.partner_id = a.partner_id and p.recorded @> ?
        join views.core_task_row c
          on c.partner_id = a.partner_id and c.code = a.core_task and c.recorded @> ?
        where a.recorded @> ?
          and (a.state <> 'ENDED' or ?)
          and (?::text is null or a.partner_id = ?)
          and (?::text is null or a.partner_id = ?)
          and (?::text is null or ? = any (a.regions || a.wished_regions)
            or a.progress ->> 'adoptionRegion' = ?)
          and a.profile = any (?) and c.category = any (?)
          and (?::text is null or (a.partner_id, a.agreement_id) > (
            (select x.partner_id from views.agreement_row x where x.agreement_id = ? limit 1), ?))
        order by a.partner_id, a.agreement_id limit ?
        """, AgreementsReading::row, values(asked));
  }

  private static @Nullable Object[] values(Asked asked) {
    var at = OverviewReading.utc(asked.asOf());
    return new @Nullable Object[] {
      at,
      at,
      at,
      at,
      asked.ended(),
      asked.only(),
      asked.only(),
      asked.partner(),
      asked.partner(),
      asked.region(),
      asked.region(),
      asked.region(),
      names(asked.profiles()),
      names(asked.categories()),
      asked.after(),
      asked.after(),
      asked.after(),
      asked.limit()
    };
  }

  private static String[] names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }

  private static AgreementRow row(ResultSet row, int number) throws SQLException {
    Timestamp from = row.getTimestamp("in_force_from");
    return new AgreementRow(
        row.getString("partner_id"),
        row.getString("name"),
        row.getString("agreement_id"),
        row.getString("core_task"),
        row.getString("task_name"),
        CoreTaskCategory.valueOf(row.getString("category")),
        Profile.valueOf(row.getString("profile")),
        texts(row, "regions"),
        texts(row, "wished_regions"),
        row.getString("state"),
        from == null ? null : from.toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        row.getInt("reach"),
        Json.mapper().readValue(row.getString("progress"), AgreementProgress.class));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
  }
}
