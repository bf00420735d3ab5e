package nl.situatiebeeld.projection.views;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads back what stands since earlier batches, for folding on. */
final class Standing {

  private final JdbcTemplate template;
  private final String schema;

  Standing(JdbcTemplate template, String schema) {
    this.template = template;
    this.schema = schema;
  }

  Ledger<FactState> facts(Collection<String> ids) {
    Ledger<FactState> ledger = new Ledger<>();
    rows("fact_row", "fact_id", ids, row -> ledger.stands(row.getString("fact_id"), fact(row)));
    return ledger;
  }

  Ledger<SituationNow> situations(Collection<String> ids) {
    Ledger<SituationNow> ledger = new Ledger<>();
    rows(
        "situation_row",
        "situation_id",
        ids,
        row -> ledger.stands(row.getString("situation_id"), situation(row)));
    return ledger;
  }

  Ledger<ParticipationNow> participations(Collection<String> situations) {
    Ledger<ParticipationNow> ledger = new Ledger<>();
    rows(
        "participation_row",
        "situation_id",
        situations,
        row -> ledger.stands(
            Keys.of(row.getString("situation_id"), row.getString("partner_id")),
            participation(row)));
    return ledger;
  }

  Ledger<LinkState> links(Collection<String> facts) {
    Ledger<LinkState> ledger = new Ledger<>();
    rows("link_row", "to_id", facts, row -> {
      LinkState link = new LinkState(
          row.getString("situation_id"),
          LinkKind.valueOf(row.getString("kind")),
          row.getString("from_id"),
          row.getString("to_id"));
      ledger.stands(link.id(), link);
    });
    return ledger;
  }

  Ledger<Tables.Disclosure> disclosures(Collection<String> situations) {
    Ledger<Tables.Disclosure> ledger = new Ledger<>();
    rows("disclosure_row", "situation_id", situations, row -> {
      String fact = row.getString("fact_id");
      String partner = row.getString("partner_id");
      ledger.stands(
          Keys.of(fact, partner),
          new Tables.Disclosure(row.getString("situation_id"), fact, partner));
    });
    return ledger;
  }

  Ledger<ItemNow> items(Collection<String> ids) {
    Ledger<ItemNow> ledger = new Ledger<>();
    rows("item_row", "item_id", ids, row -> ledger.stands(row.getString("item_id"), item(row)));
    return ledger;
  }

  private static ItemNow item(ResultSet row) throws SQLException {
    return new ItemNow(
        ItemColumns.item(row),
        new Place(row.getLong("begun_seq"), time(row, "begun_at")),
        new Actor(row.getString("begun_by_org"), row.getString("begun_by_role")),
        row.getString("change"),
        new Actor(row.getString("by_org"), row.getString("by_role")));
  }

  /** One row, as it comes. */
  @FunctionalInterface
  interface Taking {
    void take(ResultSet row) throws SQLException;
  }

  void rows(String table, String column, Collection<String> ids, Taking taking) {
    if (!ids.isEmpty()) {
      String sql = "select * from %s.%s where %s = any(?) and upper_inf(seq)"
          .formatted(schema, table, column);
      RowCallbackHandler handler = taking::take;
      template.query(sql, handler, (Object) ids.toArray(String[]::new));
    }
  }

  private static FactState fact(ResultSet row) throws SQLException {
    return new FactState(
        row.getString("situation_id"),
        row.getString("fact_id"),
        row.getInt("version"),
        time(row, "versioned_at"),
        row.getString("owner"),
        Json.mapper().readValue(row.getString("content"), FactContent.class),
        FactStatus.valueOf(row.getString("status")),
        row.getBoolean("shared"),
        new FactState.Said(
            json(row, "verification", Verification.class),
            List.of(Json.mapper().readValue(row.getString("confirmations"), Confirmation[].class)),
            List.of(Json.mapper().readValue(row.getString("disputes"), Dispute[].class))),
        new FactState.Ties(json(row, "origin", Origin.class), row.getString("superseded_by")),
        new FactState.Last(
            row.getString("change"),
            new Actor(row.getString("by_org"), row.getString("by_role")),
            row.getString("reason")));
  }

  private static SituationNow situation(ResultSet row) throws SQLException {
    return new SituationNow(
        row.getString("situation_id"),
        SituationKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("leading_region"),
        texts(row, "regions"),
        row.getInt("grip"),
        row.getBoolean("national"),
        SituationState.valueOf(row.getString("state")),
        time(row, "started_at"),
        time(row, "opened_at"),
        json(row, "area", Geometry.class),
        texts(row, "themes"),
        row.getBoolean("reconstruction"));
  }

  private static ParticipationNow participation(ResultSet row) throws SQLException {
    String profile = row.getString("profile");
    Timestamp until = row.getTimestamp("until");
    return new ParticipationNow(
        row.getString("situation_id"),
        row.getString("partner_id"),
        ParticipationState.valueOf(row.getString("state")),
        profile == null ? null : Profile.valueOf(profile),
        row.getString("core_task"),
        row.getString("agreement_id"),
        texts(row, "themes"),
        row.getBoolean("themes_named"),
        json(row, "rights", Rights.class),
        until == null ? null : until.toInstant(),
        row.getString("conditions"),
        row.getString("seconded_hin"),
        row.getString("granting_region"),
        row.getString("mandated_by"),
        json(row, "coming", ComingChange.class));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.copyOf(Arrays.asList((String[]) array.getArray()));
  }

  static <T> @Nullable T json(ResultSet row, String column, Class<T> type) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : Json.mapper().readValue(text, type);
  }
}
