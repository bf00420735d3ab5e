package nl.situatiebeeld.situation.alert;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.matching.Interest;
import nl.situatiebeeld.platform.matching.Matching;
import nl.situatiebeeld.platform.matching.Reach;
import nl.situatiebeeld.situation.alert.Circumstances.Fit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which partners a situation concerns, by their agreements in force (S6, S7). */
@Component
final class Candidates {

  private static final String IN_FORCE = """
      select a.partner_id, a.core_task, a.agreement_id, a.regions, c.themes, c.area::text as area
      from known_agreement a
      join known_core_task c on c.partner_id = a.partner_id and c.code = a.core_task
      where a.in_force and a.in_force_from <= :moment and a.regions && :regions::text[]
        and (:partner::text is null or a.partner_id = :partner)
        and (:agreement::text is null or a.agreement_id = :agreement)
      order by a.partner_id, a.core_task, a.agreement_id
      """;

  private final JdbcClient jdbc;

  Candidates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Candidate(String partnerId, Fit fit, Interest interest) {}

  /**
   * The core tasks that match, by partner.
   *
   * @param agreementId the one agreement that is looked at; null for all
   */
  Map<String, Set<String>> matching(Reach reach, @Nullable String agreementId, Instant moment) {
    return inForce(reach, null, agreementId, moment).stream()
        .filter(c -> Matching.matches(c.interest(), reach)) // S7
        .collect(Collectors.groupingBy(
            Candidate::partnerId,
            LinkedHashMap::new,
            Collectors.mapping(
                candidate -> candidate.fit().coreTask(),
                Collectors.toCollection(LinkedHashSet::new))));
  }

  /** What of this partner matches. */
  List<Fit> ofPartner(String partnerId, Reach reach, Instant moment) {
    return inForce(reach, partnerId, null, moment).stream()
        .filter(c -> Matching.matches(c.interest(), reach)) // S7
        .map(Candidate::fit)
        .toList();
  }

  /** What this partner has in force in the situation's regions. */
  List<Fit> inRegions(String partnerId, Reach reach, Instant moment) {
    return inForce(reach, partnerId, null, moment).stream().map(Candidate::fit).toList();
  }

  private List<Candidate> inForce(
      Reach reach, @Nullable String partnerId, @Nullable String agreementId, Instant moment) {
    return jdbc.sql(IN_FORCE)
        .param("regions", reach.regions().toArray(String[]::new))
        .param("partner", partnerId)
        .param("agreement", agreementId)
        .param("moment", Timestamp.from(moment))
        .query((row, n) -> candidate(row))
        .list();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    String area = row.getString("area");
    return new Candidate(
        row.getString("partner_id"),
        new Fit(row.getString("core_task"), row.getString("agreement_id")),
        new Interest(
            texts(row.getArray("regions")),
            texts(row.getArray("themes")),
            area == null ? null : Json.mapper().readValue(area, Geometry.class)));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
