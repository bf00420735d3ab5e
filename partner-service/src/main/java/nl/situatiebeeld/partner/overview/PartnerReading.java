package nl.situatiebeeld.partner.overview;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.partner.overview.PartnerView.CoreTaskView;
import nl.situatiebeeld.partner.region.Reach;
import nl.situatiebeeld.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads partners with their core tasks and reach. */
@Component
class PartnerReading {

  private final JdbcClient jdbc;
  private final ReachReading reaches;

  PartnerReading(JdbcClient jdbc, ReachReading reaches) {
    this.jdbc = jdbc;
    this.reaches = reaches;
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
    Map<String, List<UserView>> users = users(ids);
    Set<String> trained = trained(ids);
    Map<String, Reach> found = reaches.reaches(ids);
    return rows.stream()
        .map(row -> view(
            row,
            tasks.getOrDefault(row.id(), List.of()),
            found.getOrDefault(row.id(), Reach.NONE),
            users.getOrDefault(row.id(), List.of()),
            trained.contains(row.id())))
        .toList();
  }

  private PartnerView view(
      Row row, List<CoreTaskView> tasks, Reach reach, List<UserView> users, boolean trained) {
    return new PartnerView(
        row.id(),
        row.name(),
        tasks,
        reaches.scope(reach),
        reach.existingInOrder(),
        reach.wishedInOrder(),
        users,
        UserView.warnings(users, trained));
  }

  private Map<String, List<CoreTaskView>> coreTasks(String[] ids) {
    Map<String, List<CoreTaskView>> tasks = new HashMap<>();
    jdbc.sql("select partner_id, code, name, category, themes, area::text from core_task"
            + " where partner_id = any(?::text[]) order by partner_id, code")
        .param(ids)
        .query(row -> {
          tasks
              .computeIfAbsent(row.getString("partner_id"), id -> new ArrayList<>())
              .add(new CoreTaskView(
                  row.getString("code"),
                  row.getString("name"),
                  CoreTaskCategory.valueOf(row.getString("category")),
                  List.of((String[]) row.getArray("themes").getArray()),
                  area(row.getString("area"))));
        });
    return tasks;
  }

  private Map<String, List<UserView>> users(String[] ids) {
    Map<String, List<UserView>> users = new HashMap<>();
    jdbc.sql("select * from partner_user where partner_id = any(?::text[])"
            + " order by partner_id, user_id")
        .param(ids)
        .query(row -> {
          users
              .computeIfAbsent(row.getString("partner_id"), id -> new ArrayList<>())
              .add(new UserView(
                  row.getString("user_id"),
                  instant(row.getTimestamp("signed_at")),
                  row.getString("training"),
                  instant(row.getTimestamp("completed_at"))));
        });
    return users;
  }

  // P11: KOPPEL and AD_HOC ask for no training
  private Set<String> trained(String[] ids) {
    return new HashSet<>(jdbc.sql("""
        select distinct partner_id from agreement
        where partner_id = any(?::text[]) and state <> 'ENDED'
          and profile in ('KERN', 'STRUCTUREEL', 'STANDBY')
        """).param(ids).query(String.class).list());
  }

  private static @Nullable Geometry area(@Nullable String json) {
    return json == null ? null : Json.mapper().readValue(json, Geometry.class);
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
