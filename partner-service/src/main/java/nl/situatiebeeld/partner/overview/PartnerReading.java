package nl.situatiebeeld.partner.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.partner.agreement.AgreementSettings;
import nl.situatiebeeld.partner.overview.PartnerView.CoreTaskView;
import nl.situatiebeeld.partner.region.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads partners with their core tasks and reach. */
@Component
class PartnerReading {

  private final JdbcClient jdbc;
  private final int nationalRegions;

  PartnerReading(JdbcClient jdbc, AgreementSettings settings) {
    this.jdbc = jdbc;
    this.nationalRegions = settings.nationalRegions();
  }

  private record Row(String id, String name) {}

  /** Partners in order of id; only this one when {@code only} is given. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  List<PartnerView> read(@Nullable String only, Page page) {
    List<Row> rows = jdbc.sql("""
        select partner_id, name from partner
        where partner_id > ? and (?::text is null or partner_id = ?) order by partner_id limit ?
        """)
        .param(page.after())
        .param(only)
        .param(only)
        .param(page.oneMore())
        .query((row, n) -> new Row(row.getString("partner_id"), row.getString("name")))
        .list();
    String[] ids = rows.stream().map(Row::id).toArray(String[]::new);
    Map<String, List<CoreTaskView>> tasks = coreTasks(ids);
    Map<String, Reach> reaches = reaches(ids);
    return rows.stream()
        .map(row -> view(
            row,
            tasks.getOrDefault(row.id(), List.of()),
            reaches.getOrDefault(row.id(), Reach.NONE)))
        .toList();
  }

  private PartnerView view(Row row, List<CoreTaskView> tasks, Reach reach) {
    return new PartnerView(
        row.id(),
        row.name(),
        tasks,
        reach.scope(nationalRegions),
        reach.existingInOrder(),
        reach.wishedInOrder());
  }

  private Map<String, List<CoreTaskView>> coreTasks(String[] ids) {
    Map<String, List<CoreTaskView>> tasks = new HashMap<>();
    jdbc.sql("select partner_id, code, name, category, themes from core_task"
            + " where partner_id = any(?::text[]) order by partner_id, code")
        .param(ids)
        .query(row -> {
          tasks
              .computeIfAbsent(row.getString("partner_id"), id -> new ArrayList<>())
              .add(new CoreTaskView(
                  row.getString("code"),
                  row.getString("name"),
                  CoreTaskCategory.valueOf(row.getString("category")),
                  List.of((String[]) row.getArray("themes").getArray())));
        });
    return tasks;
  }

  // P3: over all agreements that have not ended
  private Map<String, Reach> reaches(String[] ids) {
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
