package nl.situatiebeeld.projection.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.projection.visibility.Eyes;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One reading of the views: a transaction under the reader's role. Facts and items are seen only
 * after {@link #lookThrough}; the database itself leaves out what those eyes may not see.
 */
public final class Reading extends OverviewReading {

  private static final String FACTS = Rows.RANGED + Rows.CARRIED + " from views.fact_row ";
  private static final String ITEMS = Rows.RANGED + " from views.item_row ";

  // S1, V5: also said here, so that no policy that shows more can mix situations or moments
  private static final String ITEMS_HERE = ITEMS
      + "where situation_id = current_setting('sb.situation', true)"
      + " and seq && nullif(current_setting('sb.span', true), '')::int8range and ";

  private final JdbcTemplate template;
  private final String organisation;
  private final Weight weight;

  Reading(JdbcTemplate template, String organisation, Weight weight) {
    super(template, organisation);
    this.template = template;
    this.organisation = organisation;
    this.weight = weight;
  }

  private FactRow fact(ResultSet row, int number) throws SQLException {
    weight.add(row);
    return Rows.fact(row, number);
  }

  /** Tells the database whose eyes these are, for one situation and a span of sequences. */
  public void lookThrough(String situationId, Span span, Eyes eyes, boolean ended) {
    Lens.of(eyes, organisation).set(template, situationId, span, ended);
  }

  /** What this reading can tell of agreements (P12). */
  public AgreementsReading agreements() {
    return new AgreementsReading(template);
  }

  /** What this reading can tell of what time alone changes. */
  public Passing passing() {
    return new Passing(template, this);
  }

  /** Ids of the facts that stood disclosed to a partner at this sequence (V3). */
  public Set<String> disclosed(String situationId, String partnerId, long sequence) {
    List<String> found = template.query(
        "select fact_id from views.disclosure_row"
            + " where situation_id = ? and partner_id = ? and seq @> ?",
        (row, number) -> row.getString(1),
        situationId,
        partnerId,
        sequence);
    return new HashSet<>(found);
  }

  /** The sequence at which a fact was disclosed to a partner, of what stands at another (V3). */
  public Optional<Long> disclosedAt(
      String situationId, String factId, String partnerId, long sequence) {
    return template
        .query(
            "select lower(seq) from views.disclosure_row where situation_id = ? and fact_id = ?"
                + " and partner_id = ? and seq @> ?",
            (row, number) -> row.getLong(1),
            situationId,
            factId,
            partnerId,
            sequence)
        .stream()
        .findFirst();
  }

  /** The sequences at which facts were disclosed to a partner (V3). */
  public Set<Long> disclosures(String situationId, String partnerId) {
    return new HashSet<>(template.query(
        "select lower(seq) from views.disclosure_row where situation_id = ? and partner_id = ?",
        (row, number) -> row.getLong(1),
        situationId,
        partnerId));
  }

  /**
   * The facts that these eyes may see in the span, the latest observed first.
   *
   * @param theme code, or null for all
   * @param fact only the one with this id; null for all
   * @param owner only those of this organisation; null for all
   */
  public List<FactRow> facts(
      @Nullable String theme, @Nullable String fact, @Nullable String owner, int limit) {
    return template.query(
        FACTS + "where (?::text is null or theme = ?) and (?::text is null or fact_id = ?)"
            + " and (?::text is null or owner = ?)"
            + " order by observed_at desc, fact_id limit ?",
        this::fact,
        theme,
        theme,
        fact,
        fact,
        owner,
        owner,
        limit);
  }

  /**
   * Of each fact the state in the span, of those that these eyes may see, that was observed latest
   * by this moment; of what was observed at the same moment, the one recorded last (E1).
   *
   * @param fact only the one with this id; null for all
   * @param owner only those of this organisation; null for all
   */
  public List<FactRow> lastObserved(
      Instant observedAt, @Nullable String fact, @Nullable String owner, int limit) {
    return template.query(
        "select distinct on (fact_id) s.* from (" + FACTS
            + "where observed_at <= ? and (?::text is null or fact_id = ?)"
            + " and (?::text is null or owner = ?)) s"
            + " order by fact_id, observed_at desc, seq_from desc limit ?",
        this::fact,
        utc(observedAt),
        fact,
        fact,
        owner,
        owner,
        limit);
  }

  /** Facts that ended after a place, in the span; to be asked with ended facts. */
  public List<FactRow> endedAfter(long sequence, int limit) {
    return template.query(
        FACTS + "where status in ('REJECTED', 'RETRACTED', 'SUPERSEDED') and lower(seq) > ?"
            + " order by fact_id, seq limit ?",
        this::fact,
        sequence,
        limit);
  }

  /**
   * Versions that were observed by a moment and recorded after a place, in the span: what came late
   * for who decided then (E5).
   */
  public List<FactRow> observedBy(Instant moment, long sequence, int limit) {
    return template.query(
        FACTS + "where observed_at <= ? and lower(seq) > ? and versioned_at = changed_at"
            + " and change in ('fact-reported', 'fact-proposed', 'fact-adopted', 'fact-updated')"
            + " order by seq limit ?",
        this::fact,
        utc(moment),
        sequence,
        limit);
  }

  /** Facts that another has taken the place of, in the span; to be asked with ended facts. */
  public List<FactRow> superseded(@Nullable String fact, int limit) {
    return template.query(
        FACTS + "where status = 'SUPERSEDED' and (?::text is null or fact_id = ?)"
            + " order by fact_id, seq limit ?",
        this::fact,
        fact,
        fact,
        limit);
  }

  /**
   * The states of a fact in the span that these eyes may see, in order: those that stood at this
   * sequence or after it, and the one that ended there.
   */
  public Bounded statesFrom(String factId, long sequence, Bounded.Limit limit) {
    return Bounded.read(
        template,
        FACTS + "where fact_id = ? and (upper(seq) >= ? or upper_inf(seq)) order by seq limit ?",
        limit,
        factId,
        sequence,
        limit.rows() + 1);
  }

  /** Every state of these facts in the span that these eyes may see. */
  public List<FactRow> states(Collection<String> factIds) {
    return template.query(
        FACTS + "where fact_id = any(?) order by fact_id, seq", this::fact, (Object)
            factIds.toArray(String[]::new));
  }

  /** Links in the span of which these eyes may see both ends, one of them among these facts. */
  public List<LinkRow> links(Collection<String> factIds) {
    if (factIds.isEmpty()) {
      return List.of();
    }
    String[] ids = factIds.toArray(String[]::new);
    return template.query(
        Rows.RANGED + " from views.link_row where from_id = any(?) or to_id = any(?)"
            + " order by link_id, seq",
        Rows::link,
        ids,
        ids);
  }

  /** Facts in the span that were adopted from others (F8). */
  public List<FactRow> adopted() {
    return template.query(FACTS + "where origin is not null order by fact_id", Rows::fact);
  }

  /** Facts in the span that grew stale after one moment and not after the other (F5). */
  public List<FactRow> grownStale(Instant after, Instant until) {
    return template.query(
        FACTS + "where stale_at > ? and stale_at <= ? order by fact_id",
        this::fact,
        utc(after),
        utc(until));
  }

  /**
   * The items that these eyes may see in the span, the latest begun first.
   *
   * @param open only what still stands or waits
   * @param before only those begun before this sequence; null from the latest on
   */
  public List<ItemRow> items(
      Collection<ItemKind> kinds, boolean open, @Nullable Long before, int limit) {
    return items(kinds, open, before, Instant.MAX, limit);
  }

  /** The items of a kind that became what they are at this sequence, of those seen in the span. */
  public List<ItemRow> itemsChanged(ItemKind kind, long sequence) {
    return template.query(
        ITEMS_HERE + "kind = ? and lower(seq) = ? order by item_id",
        ItemRow::of,
        kind.name(),
        sequence);
  }

  /**
   * The same, of those that had happened by a moment (E1).
   *
   * @param happenedBy a decision happens when it is taken, all else when it is recorded
   */
  public List<ItemRow> items(
      Collection<ItemKind> kinds,
      boolean open,
      @Nullable Long before,
      Instant happenedBy,
      int limit) {
    return template.query(
        ITEMS_HERE + "kind = any(?) and (open or not ?) and begun_seq < ?"
            + " and (?::timestamptz is null or"
            + " coalesce((content ->> 'takenAt')::timestamptz, begun_at) <= ?::timestamptz)"
            + " order by begun_seq desc, item_id limit ?",
        ItemRow::of,
        kinds.stream().map(Enum::name).toArray(String[]::new),
        open,
        before == null ? Long.MAX_VALUE : before,
        happenedBy.equals(Instant.MAX) ? null : utc(happenedBy),
        happenedBy.equals(Instant.MAX) ? null : utc(happenedBy),
        limit);
  }

  /**
   * Alerts and call-outs to the organisation for which is read, whichever the situation and whether
   * it takes part or not (S7); the latest first. What was retold of the past is not among them.
   *
   * @param exercise those of exercises, or the others: never both (S1)
   * @param open only what is not acknowledged
   * @param asOf as they stood at this moment; null for now, whatever this machine's clock says
   * @param before only those raised before this moment
   */
  public List<ItemRow> ownAlerts(
      boolean exercise, boolean open, @Nullable Instant asOf, Instant before, int limit) {
    Lens.ofAlerts(organisation).set(template, "", Span.at(0), false);
    return template.query(
        ITEMS + "where kind in ('ALERT', 'CALL_OUT') and addressed_to @> array[?]::text[]"
            + " and coalesce(recorded @> ?::timestamptz, upper_inf(seq))"
            + " and (content->>'exercise')::boolean = ? and (open or not ?)"
            + " and jsonb_array_length(content->'deliveries') > 0 and begun_at < ?"
            + " order by begun_at desc, item_id limit ?",
        ItemRow::of,
        organisation,
        asOf == null ? null : utc(asOf),
        exercise,
        open,
        utc(before),
        limit);
  }

  /** Every state of the items that refer to any of these facts, of those that may be seen (A2). */
  public List<ItemRow> itemsAbout(Collection<String> factIds, int limit) {
    return template.query(
        ITEMS_HERE + "exists (select from jsonb_array_elements(facts) f where f ->> 'id' = any(?))"
            + " order by open desc, begun_seq desc, item_id, seq limit ?",
        ItemRow::of,
        factIds.toArray(String[]::new),
        limit);
  }

  /** Signals about these facts that wait for an answer in the span, of those that may be seen. */
  public List<ItemRow> openSignals(Collection<String> factIds) {
    return template.query(
        ITEMS_HERE + "kind = 'SIGNAL' and open and facts -> 0 ->> 'id' = any(?)"
            + " order by item_id, seq",
        ItemRow::of,
        (Object) factIds.toArray(String[]::new));
  }

  /**
   * The SitReps that these eyes may see, the latest issued first (A3).
   *
   * @param recipient only those issued to this partner; null for all
   * @param profile only those for this profile; null for all
   * @param number only those of this number; null for all
   */
  public List<ItemRow> sitReps(
      @Nullable String recipient, @Nullable Profile profile, @Nullable Integer number, int limit) {
    return template.query(
        ITEMS_HERE + "kind = 'SITREP' and (?::text is null or ?::text = any(addressed_to))"
            + " and (?::text is null or content->>'profile' = ?::text)"
            + " and (?::int is null or (content->>'number')::int = ?::int)"
            + " order by begun_seq desc limit ?",
        ItemRow::of,
        recipient,
        recipient,
        profile == null ? null : profile.name(),
        profile == null ? null : profile.name(),
        number,
        number,
        limit);
  }

  /** Every state of these items in the span that these eyes may see. */
  public List<ItemRow> itemStates(Collection<String> itemIds) {
    return template.query(
        ITEMS_HERE + "item_id = any(?) order by item_id, seq", ItemRow::of, (Object)
            itemIds.toArray(String[]::new));
  }
}
