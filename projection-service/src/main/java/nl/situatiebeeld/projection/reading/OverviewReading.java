package nl.situatiebeeld.projection.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.situatiebeeld.contracts.situation.SituationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What a reading can tell without seeing a fact: places, positions, situations, who takes part. */
public abstract sealed class OverviewReading permits Reading {

  private static final String PLACE = "select sequence, recorded_at from views.timeline ";
  private static final String SITUATIONS = Rows.RANGED + " from views.situation_row ";
  private static final String PARTICIPATIONS = Rows.RANGED + " from views.participation_row ";

  // S1: neither exercises nor reconstructions between real situations; as SituationRow has it
  private static final String RANK =
      "(case when reconstruction then 2 else 0 end + case when kind = 'EXERCISE' then 1 else 0"
          + " end)";
  private static final String RANK_OF =
      "select " + RANK + " from views.situation_row where situation_id = ? and upper_inf(seq)";

  private final JdbcTemplate template;

  OverviewReading(JdbcTemplate template) {
    this.template = template;
  }

  /** The last event of a situation. */
  public Optional<Place> head(String situationId) {
    return template
        .query(
            PLACE + "where situation_id = ? order by sequence desc limit 1",
            Rows::place,
            situationId)
        .stream()
        .findFirst();
  }

  /** The last event recorded at this moment or before it (E1). */
  public Optional<Place> placeAt(String situationId, Instant moment) {
    return template
        .query(
            PLACE
                + "where situation_id = ? and recorded_at <= ?"
                + " order by recorded_at desc, sequence desc limit 1",
            Rows::place,
            situationId,
            utc(moment))
        .stream()
        .findFirst();
  }

  /** The event with this sequence. */
  public Optional<Place> placeOf(String situationId, long sequence) {
    return template
        .query(
            PLACE + "where situation_id = ? and sequence = ?", Rows::place, situationId, sequence)
        .stream()
        .findFirst();
  }

  /** Whether the event has taken effect in the views. */
  public boolean seen(UUID eventId) {
    return Boolean.TRUE.equals(template.queryForObject(
        "select exists (select from views.timeline where event_id = ?)"
            + " or exists (select from views.partner_timeline where event_id = ?)",
        Boolean.class,
        eventId,
        eventId));
  }

  /** The situation that a fact belongs to. */
  public Optional<String> situationOf(String factId) {
    List<String> found = template.query(
        "select situation_id from views.timeline where subject = ? and version is not null"
            + " limit 1",
        (row, number) -> row.getString(1),
        factId);
    return found.stream().findFirst();
  }

  /** The situations of these facts, by fact. */
  public Map<String, String> situationsOf(Collection<String> factIds) {
    Map<String, String> found = new HashMap<>();
    template.query(
        "select distinct subject, situation_id from views.timeline"
            + " where subject = any(?) and version is not null",
        (RowCallbackHandler) row -> found.put(row.getString(1), row.getString(2)),
        (Object) factIds.toArray(String[]::new));
    return found;
  }

  /** The situation as it stood at this sequence, if this caller may know of it (S6). */
  public Optional<SituationRow> situation(String situationId, long sequence) {
    return template
        .query(
            SITUATIONS + "where situation_id = ? and seq @> ?",
            Rows::situation,
            situationId,
            sequence)
        .stream()
        .findFirst();
  }

  /** Tells the database which moment is looked at (S6, E1); null for now. */
  void asOf(@Nullable Instant moment) {
    template.query(
        "select set_config('sb.at', ?, true)", row -> {}, moment == null ? "" : moment.toString());
  }

  /**
   * The situation as this caller last may have known it, for who has left it and looks back at what
   * was for it.
   */
  public Optional<SituationRow> lastSeen(String situationId, Moment moment) {
    asOf(moment.at());
    return template
        .query(
            SITUATIONS + "where situation_id = ? order by seq desc limit 1",
            Rows::situation,
            situationId)
        .stream()
        .findFirst();
  }

  /** How the situation changed over time. */
  public List<SituationRow> situationOverTime(String situationId) {
    return template.query(
        SITUATIONS + "where situation_id = ? order by seq", Rows::situation, situationId);
  }

  /**
   * Situations as they are now: real ones, then exercises, then reconstructions (S1), of each the
   * latest opened first.
   *
   * @param kinds only of these
   * @param reconstruction only those, or only others; null for both
   * @param before only those after this id in that order; null for the first page
   */
  public List<SituationRow> situations(
      Collection<SituationKind> kinds,
      @Nullable Boolean reconstruction,
      @Nullable String before,
      int limit) {
    StringBuilder sql = new StringBuilder(SITUATIONS).append("where upper_inf(seq)");
    List<Object> values = new ArrayList<>();
    sql.append(" and kind = any(?)");
    values.add(kinds.stream().map(Enum::name).toArray(String[]::new));
    if (reconstruction != null) {
      sql.append(" and reconstruction = ?");
      values.add(reconstruction);
    }
    if (before != null) {
      // ranks ascend while ids descend
      sql.append(" and (")
          .append(RANK)
          .append(" > (")
          .append(RANK_OF)
          .append(") or ")
          .append(RANK)
          .append(" = (")
          .append(RANK_OF)
          .append(") and situation_id < ?)");
      values.addAll(List.of(before, before, before));
    }
    values.add(limit);
    sql.append(" order by ").append(RANK).append(", situation_id desc limit ?");
    return template.query(sql.toString(), Rows::situation, values.toArray());
  }

  /** The last events of these situations, in their order. */
  public List<Place> heads(List<String> situationIds) {
    return template.query(
        "select h.sequence, h.recorded_at from unnest(?) with ordinality as s(id, n),"
            + " lateral (select sequence, recorded_at from views.timeline"
            + " where situation_id = s.id order by sequence desc limit 1) h order by s.n",
        Rows::place,
        (Object) situationIds.toArray(String[]::new));
  }

  /** The last events of these situations, by id. */
  public Map<String, Place> headsById(List<String> situationIds) {
    List<Place> places = heads(situationIds);
    Map<String, Place> byId = new HashMap<>();
    for (int i = 0; i < places.size() && places.size() == situationIds.size(); i++) {
      byId.put(situationIds.get(i), places.get(i));
    }
    return byId;
  }

  /** A partner's participation as it stood at this sequence. */
  public Optional<ParticipationRow> participation(
      String situationId, String partnerId, long sequence) {
    return template
        .query(
            PARTICIPATIONS + "where situation_id = ? and partner_id = ? and seq @> ?",
            Rows::participation,
            situationId,
            partnerId,
            sequence)
        .stream()
        .findFirst();
  }

  /** A partner's participations in these situations as they are now. */
  public List<ParticipationRow> participations(Collection<String> situationIds, String partnerId) {
    return template.query(
        PARTICIPATIONS + "where situation_id = any(?) and partner_id = ? and upper_inf(seq)",
        Rows::participation,
        situationIds.toArray(String[]::new),
        partnerId);
  }

  /** All participations that may be seen, as they stood at this sequence. */
  public List<ParticipationRow> participations(String situationId, long sequence) {
    return template.query(
        PARTICIPATIONS + "where situation_id = ? and seq @> ? order by partner_id",
        Rows::participation,
        situationId,
        sequence);
  }

  /** How a partner's participation changed over time. */
  public List<ParticipationRow> participationOverTime(String situationId, String partnerId) {
    return template.query(
        PARTICIPATIONS + "where situation_id = ? and partner_id = ? order by seq",
        Rows::participation,
        situationId,
        partnerId);
  }

  /** Events of a situation in the span, in order, without content. */
  public List<TimelineRow> timeline(String situationId, Span span, int limit) {
    return template.query(
        "select * from views.timeline where situation_id = ? and sequence between ? and ?"
            + " order by sequence limit ?",
        TimelineRow::of,
        situationId,
        span.from(),
        span.to(),
        limit);
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
