package nl.situatiebeeld.projection.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final String organisation;

  OverviewReading(JdbcTemplate template, String organisation) {
    this.template = template;
    this.organisation = organisation;
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

  /** Those of these facts that had begun by a place of their situation. */
  public Set<String> begunBy(Collection<String> factIds, String situationId, long sequence) {
    return new HashSet<>(template.query(
        "select distinct subject from views.timeline where subject = any(?) and situation_id = ?"
            + " and version is not null and sequence <= ?",
        (row, number) -> row.getString(1),
        factIds.toArray(String[]::new),
        situationId,
        sequence));
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
   * Situations: real ones, then exercises, then reconstructions (S1), of each the latest opened
   * first.
   *
   * @param kinds only of these
   * @param reconstruction only those, or only others; null for both
   * @param before only those after this id in that order; null for the first page
   * @param then as of which moments; those that a partner might know of then (S6, E1)
   */
  public List<SituationRow> situations(
      Collection<SituationKind> kinds,
      @Nullable Boolean reconstruction,
      @Nullable String before,
      Then then,
      int limit) {
    asOf(then.known());
    StringBuilder sql = new StringBuilder(SITUATIONS);
    List<Object> values = new ArrayList<>();
    known(sql, values, then);
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

  private void known(StringBuilder sql, List<Object> values, Then then) {
    Instant known = then.known();
    if (known == null) {
      sql.append("where upper_inf(seq)");
    } else {
      sql.append("where recorded @> ?");
      values.add(utc(known));
      if (!then.all()) {
        sql.append(" and (exists (select from views.participation_row p"
            + " where p.situation_id = situation_row.situation_id and p.partner_id = ?"
            + " and p.state in ('INVITED', 'MONITORING', 'ACTIVE') and p.recorded @> ?)"
            + " or exists (select from views.match_row m"
            + " where m.situation_id = situation_row.situation_id and m.partner_id = ?"
            + " and m.since = lower(situation_row.seq) and m.matched @> ?))");
        values.addAll(List.of(organisation, utc(known), organisation, utc(known)));
      }
    }
    if (then.begunBy() != null) {
      sql.append(" and started_at <= ?");
      values.add(utc(then.begunBy()));
    }
  }

  /**
   * As of which moments situations are asked.
   *
   * @param known what was known then; null for now
   * @param begunBy only those that had begun by then; null for all
   * @param all whether the reader knows of every situation (S6)
   */
  public record Then(@Nullable Instant known, @Nullable Instant begunBy, boolean all) {}

  /** These situations as they had been recorded by a moment, or as they began (E1). */
  public List<SituationRow> situationsBy(Collection<String> situationIds, Instant moment) {
    return template.query(
        "select distinct on (situation_id) s.* from (" + SITUATIONS
            + "where situation_id = any(?) and (changed_at <= ? or lower(seq) = 1)) s"
            + " order by situation_id, seq_from desc",
        Rows::situation,
        situationIds.toArray(String[]::new),
        utc(moment));
  }

  /** The last events of these situations, in their order. */
  public List<Place> heads(List<String> situationIds) {
    return heads(situationIds, null);
  }

  /** The last events of these situations that had been recorded by a moment, in their order. */
  public List<Place> heads(List<String> situationIds, @Nullable Instant known) {
    return template.query(
        "select h.sequence, h.recorded_at from unnest(?) with ordinality as s(id, n),"
            + " lateral (select sequence, recorded_at from views.timeline"
            + " where situation_id = s.id and recorded_at <= coalesce(?::timestamptz, 'infinity')"
            + " order by sequence desc limit 1) h order by s.n",
        Rows::place,
        situationIds.toArray(String[]::new),
        known == null ? null : utc(known));
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

  /** A partner's participations in these situations as of a moment; null for now. */
  public List<ParticipationRow> participations(
      Collection<String> situationIds, String partnerId, @Nullable Instant known) {
    return template.query(
        PARTICIPATIONS + "where situation_id = any(?) and partner_id = ?"
            + " and coalesce(recorded @> ?::timestamptz, upper_inf(seq))",
        Rows::participation,
        situationIds.toArray(String[]::new),
        partnerId,
        known == null ? null : utc(known));
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

  /** The event at a place of a situation. */
  public Optional<EventRow> event(String situationId, long sequence) {
    return template
        .query(
            "select * from views.timeline where situation_id = ? and sequence = ?",
            EventRow::of,
            situationId,
            sequence)
        .stream()
        .findFirst();
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

  /**
   * What is kept of a copy of a SitRep; after {@link Reading#lookThrough} with the eyes of whose it
   * is.
   *
   * @param copyFor empty for what all recipients share
   */
  public Optional<IssuedCopy> issuedCopy(String sitRepId, String copyFor) {
    return template
        .query(
            "select sha256, document from issued_copy where sitrep_id = ? and copy_for = ?",
            (row, n) -> new IssuedCopy(row.getString(1), row.getString(2)),
            sitRepId,
            copyFor)
        .stream()
        .findFirst();
  }

  /** How many facts these eyes may see in the span. */
  public int countFacts(@Nullable String theme) {
    Integer count = template.queryForObject(
        "select count(*) from views.fact_row where ?::text is null or theme = ?",
        Integer.class,
        theme,
        theme);
    return count == null ? 0 : count;
  }
}
