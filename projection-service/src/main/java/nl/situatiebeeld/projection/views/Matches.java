package nl.situatiebeeld.projection.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.platform.matching.Interest;
import nl.situatiebeeld.platform.matching.Matching;
import nl.situatiebeeld.platform.matching.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Keeps which situations concern which partners (S6), by the function that alerts are given by. A
 * row says of one state of a situation in which recorded time a partner's core tasks and agreements
 * matched it; it follows from both histories alone, whichever of the two topics came first.
 */
final class Matches {

  private static final int AT_ONCE = 5_000;

  private final JdbcTemplate template;
  private final String schema;

  Matches(JdbcTemplate template, String schema) {
    this.template = template;
    this.schema = schema;
  }

  private String interestsSql() {
    return """
        select a.partner_id, a.regions, c.themes, c.area,
          (a.recorded * c.recorded * tstzrange(a.in_force_from, null))::text as standing
        from %1$s.agreement_row a
        join %1$s.core_task_row c on c.partner_id = a.partner_id and c.code = a.core_task
        where a.state = 'IN_FORCE' and (?::text[] is null or a.partner_id = any(?))
          and (?::text[] is null or a.regions && ?::text[])
          and not isempty(a.recorded * c.recorded * tstzrange(a.in_force_from, null))
        """.formatted(schema);
  }

  private String statesSql() {
    return """
        select situation_id, lower(seq) as since, regions || leading_region as regions, themes, area
        from %1$s.situation_row where regions || leading_region && ?::text[]
        """.formatted(schema);
  }

  private String writeSql() {
    return """
        insert into %1$s.match_row (situation_id, since, partner_id, matched)
        select s, n::int8, p, range_agg(r::tstzrange) from unnest(?, ?, ?, ?) as u(s, n, p, r)
        group by s, n, p
        """.formatted(schema);
  }

  /** A state of a situation, from this sequence on. */
  private record State(String situationId, long since, Reach reach) {}

  /** What a partner has in force for a core task, and in which recorded time. */
  private record Claim(String partnerId, Interest interest, String standing) {}

  /** That they have to do with each other. */
  private record Match(State state, Claim claim) {}

  /** Whether after this event other situations may concern the partner. */
  static boolean changedBy(DomainEvent event) {
    return event instanceof PartnerEvent.CoreTaskAssigned
        || event instanceof PartnerEvent.AgreementEnteredIntoForce
        || event instanceof PartnerEvent.RegionLeft
        || event instanceof PartnerEvent.AgreementEnded;
  }

  /** Holds states of situations that begin in this batch against all partners. */
  void ofSituations(List<Ledger.Row<SituationNow>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    // side by side with other situations, but not with partners: neither would see the other's rows
    template.query("select pg_advisory_xact_lock_shared(7317, hashtext(?))", row -> {}, schema);
    List<State> states = rows.stream().map(Matches::state).toList();
    String[] regions = states.stream()
        .flatMap(s -> s.reach().regions().stream())
        .distinct()
        .toArray(String[]::new);
    List<Claim> claims = claims(null, regions);
    write(states.stream().flatMap(state -> matching(state, claims)).toList());
  }

  /** Holds these partners against all situations, anew. */
  void ofPartners(Set<String> partners) {
    if (partners.isEmpty()) {
      return;
    }
    template.query("select pg_advisory_xact_lock(7317, hashtext(?))", row -> {}, schema);
    template.update("delete from " + schema + ".match_row where partner_id = any(?)", (Object)
        partners.toArray(String[]::new));
    List<Claim> claims = claims(partners.toArray(String[]::new), null);
    if (claims.isEmpty()) {
      return;
    }
    String[] regions = claims.stream()
        .flatMap(c -> c.interest().regions().stream())
        .distinct()
        .toArray(String[]::new);
    List<Match> found = new ArrayList<>();
    RowCallbackHandler handler = row -> matching(state(row), claims).forEach(found::add);
    template.query(statesSql(), handler, (Object) regions);
    write(found);
  }

  private static Stream<Match> matching(State state, Collection<Claim> claims) {
    return claims.stream()
        .filter(claim -> Matching.matches(claim.interest(), state.reach())) // S6
        .map(claim -> new Match(state, claim));
  }

  private List<Claim> claims(String @Nullable [] partners, String @Nullable [] regions) {
    return template.query(
        interestsSql(), (row, number) -> claim(row), partners, partners, regions, regions);
  }

  // one statement tells all of a situation's state and partner: it is cut between states only
  private void write(List<Match> matches) {
    int from = 0;
    while (from < matches.size()) {
      int to = Math.min(from + AT_ONCE, matches.size());
      while (to < matches.size()
          && matches.get(to).state().equals(matches.get(to - 1).state())) {
        to++;
      }
      writeAll(matches.subList(from, to));
      from = to;
    }
  }

  private void writeAll(List<Match> matches) {
    template.update(
        writeSql(),
        matches.stream().map(m -> m.state().situationId()).toArray(String[]::new),
        matches.stream().map(m -> Long.toString(m.state().since())).toArray(String[]::new),
        matches.stream().map(m -> m.claim().partnerId()).toArray(String[]::new),
        matches.stream().map(m -> m.claim().standing()).toArray(String[]::new));
  }

  private static State state(Ledger.Row<SituationNow> row) {
    SituationNow now = row.state();
    List<String> regions = new ArrayList<>(now.regions());
    regions.add(now.leadingRegion());
    return new State(
        now.situationId(), row.from().sequence(), new Reach(regions, now.themes(), now.area()));
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        row.getString("situation_id"),
        row.getLong("since"),
        new Reach(
            Standing.texts(row, "regions"),
            Standing.texts(row, "themes"),
            Standing.json(row, "area", Geometry.class)));
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getString("partner_id"),
        new Interest(
            Standing.texts(row, "regions"),
            Standing.texts(row, "themes"),
            Standing.json(row, "area", Geometry.class)),
        row.getString("standing"));
  }
}
