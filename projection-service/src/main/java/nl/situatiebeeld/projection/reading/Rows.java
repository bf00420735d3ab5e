package nl.situatiebeeld.projection.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
import nl.situatiebeeld.projection.views.ComingChange;
import nl.situatiebeeld.projection.views.Confirmation;
import nl.situatiebeeld.projection.views.Dispute;
import nl.situatiebeeld.projection.views.LinkKind;
import nl.situatiebeeld.projection.views.Origin;
import nl.situatiebeeld.projection.views.Verification;
import org.jspecify.annotations.Nullable;

/** From rows of the views to records. */
final class Rows {

  /** Begins each select from a table with validity. */
  static final String RANGED =
      "select *, lower(seq) as seq_from, coalesce(upper(seq), " + Long.MAX_VALUE + ") as seq_to";

  /** Of each fact the attachments that it carries, as far as the database shows them. */
  static final String CARRIED = """
      , case when content -> 'attachments' = '[]' then '[]' else coalesce((
        select jsonb_agg(jsonb_build_object('hash', a.hash, 'name', a.name, 'owner', a.owner,
          'sensitivity', a.sensitivity, 'addressedTo', to_jsonb(a.addressed_to))
          order by a.sequence)
        from views.attachment_row a
        where a.situation_id = fact_row.situation_id and a.hash in (
          select each ->> 'hash' from jsonb_array_elements(content -> 'attachments') each)),
        '[]') end as carried
      """;

  private Rows() {}

  static SituationRow situation(ResultSet row, int number) throws SQLException {
    return new SituationRow(
        row.getString("situation_id"),
        row.getLong("seq_from"),
        row.getLong("seq_to"),
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

  static ParticipationRow participation(ResultSet row, int number) throws SQLException {
    String profile = row.getString("profile");
    return new ParticipationRow(
        row.getString("situation_id"),
        row.getString("partner_id"),
        row.getLong("seq_from"),
        row.getLong("seq_to"),
        time(row, "changed_at"),
        ParticipationState.valueOf(row.getString("state")),
        profile == null ? null : Profile.valueOf(profile),
        row.getString("core_task"),
        row.getString("agreement_id"),
        texts(row, "themes"),
        row.getBoolean("themes_named"),
        json(row, "rights", Rights.class),
        maybeTime(row, "until"),
        row.getString("conditions"),
        row.getString("seconded_hin"),
        row.getString("granting_region"),
        row.getString("mandated_by"),
        json(row, "coming", ComingChange.class));
  }

  static FactRow fact(ResultSet row, int number) throws SQLException {
    return new FactRow(
        row.getString("fact_id"),
        row.getLong("seq_from"),
        row.getLong("seq_to"),
        time(row, "changed_at"),
        row.getString("change"),
        new Actor(row.getString("by_org"), row.getString("by_role")),
        row.getString("reason"),
        row.getInt("version"),
        time(row, "versioned_at"),
        row.getString("owner"),
        FactStatus.valueOf(row.getString("status")),
        row.getBoolean("shared"),
        maybeTime(row, "stale_at"),
        Json.mapper().readValue(row.getString("content"), FactContent.class),
        json(row, "verification", Verification.class),
        List.of(Json.mapper().readValue(row.getString("confirmations"), Confirmation[].class)),
        List.of(Json.mapper().readValue(row.getString("disputes"), Dispute[].class)),
        row.getString("superseded_by"),
        json(row, "origin", Origin.class),
        List.of(Json.mapper().readValue(row.getString("carried"), CarriedRow[].class)));
  }

  static LinkRow link(ResultSet row, int number) throws SQLException {
    return new LinkRow(
        LinkKind.valueOf(row.getString("kind")),
        row.getString("from_id"),
        row.getString("to_id"),
        row.getLong("seq_from"),
        row.getLong("seq_to"));
  }

  static Place place(ResultSet row, int number) throws SQLException {
    return new Place(row.getLong("sequence"), time(row, "recorded_at"));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static @Nullable Instant maybeTime(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static <T> @Nullable T json(ResultSet row, String column, Class<T> type)
      throws SQLException {
    String text = row.getString(column);
    return text == null ? null : Json.mapper().readValue(text, type);
  }

  /** A setting that is on or off. */
  static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  /** Values as an array in the words of the database. */
  static String array(Collection<String> values) {
    StringBuilder text = new StringBuilder("{");
    for (String value : values) {
      text.append(text.length() == 1 ? "\"" : ",\"")
          .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return text.append('}').toString();
  }
}
