package nl.situatiebeeld.projection.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.situatiebeeld.projection.views.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What changes in a picture by time alone, without any event of its situation (F5, S5, F8). */
public final class Passing {

  private final JdbcTemplate template;
  private final Reading reading;

  Passing(JdbcTemplate template, Reading reading) {
    this.template = template;
    this.reading = reading;
  }

  /**
   * When facts grow stale, items fall due and participations end, of what stands at the sequence at
   * which is looked; ids by moment.
   *
   * @param subjects only those of these facts, items and partners; null for all
   */
  public NavigableMap<Instant, Set<String>> ahead(
      String situationId,
      long sequence,
      @Nullable Collection<String> subjects,
      Instant after,
      Instant until) {
    String[] only = subjects == null ? null : subjects.toArray(String[]::new);
    NavigableMap<Instant, Set<String>> found = new TreeMap<>();
    for (String select : new String[] {
      "select fact_id, stale_at from views.fact_row where stale_at > ? and stale_at <= ?"
          + " and (?::text[] is null or fact_id = any(?)) and situation_id = ? and seq @> ?",
      "select item_id, due_at from views.item_row where open and due_at > ? and due_at <= ?"
          + " and (?::text[] is null or item_id = any(?)) and situation_id = ? and seq @> ?",
      "select partner_id, until from views.participation_row where until > ? and until <= ?"
          + " and (?::text[] is null or partner_id = any(?)) and situation_id = ? and seq @> ?"
    }) {
      template.query(
          select,
          (RowCallbackHandler) row -> found
              .computeIfAbsent(row.getTimestamp(2).toInstant(), moment -> new HashSet<>())
              .add(row.getString(1)),
          OverviewReading.utc(after),
          OverviewReading.utc(until),
          only,
          only,
          situationId,
          sequence);
    }
    return found;
  }

  /**
   * When what was adopted here from other situations may show otherwise, because something happened
   * there; ids of the copies by moment. Who may not know of it there is not told what.
   */
  public NavigableMap<Instant, Set<String>> elsewhere(
      String situationId, Instant after, Instant until) {
    NavigableMap<Instant, Set<String>> found = new TreeMap<>();
    Map<String, Set<String>> copies = reading.adopted().stream()
        .filter(row -> row.origin() != null)
        .collect(Collectors.groupingBy(
            row -> origin(row.origin()), Collectors.mapping(FactRow::factId, Collectors.toSet())));
    Map<String, String> situations = reading.situationsOf(copies.keySet());
    situations.values().removeIf(situationId::equals);
    if (situations.isEmpty()) {
      return found;
    }
    template.query(
        "select situation_id, recorded_at from views.timeline where situation_id = any(?)"
            + " and (subject = any(?) or (version is null and not item))"
            + " and recorded_at > ? and recorded_at <= ?",
        (RowCallbackHandler) row -> {
          Set<String> ids =
              found.computeIfAbsent(row.getTimestamp(2).toInstant(), moment -> new HashSet<>());
          String there = row.getString(1);
          situations.forEach((origin, situation) -> {
            if (situation.equals(there)) {
              ids.addAll(copies.getOrDefault(origin, Set.of()));
            }
          });
        },
        new HashSet<>(situations.values()).toArray(String[]::new),
        situations.keySet().toArray(String[]::new),
        OverviewReading.utc(after),
        OverviewReading.utc(until));
    return found;
  }

  private static String origin(@Nullable Origin origin) {
    return origin == null ? "" : origin.fact();
  }
}
