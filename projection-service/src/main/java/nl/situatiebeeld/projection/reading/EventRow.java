package nl.situatiebeeld.projection.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Which event something rests on.
 *
 * @param id of the event, {@code name} its kind
 * @param position its place, for whoever asks as of it
 * @param by organisation, in {@code role}
 */
public record EventRow(
    String id,
    String name,
    long sequence,
    String position,
    Instant recordedAt,
    String by,
    String role) {

  static EventRow of(ResultSet row, int number) throws SQLException {
    long sequence = row.getLong("sequence");
    return new EventRow(
        row.getString("event_id"),
        row.getString("name"),
        sequence,
        Position.of(sequence),
        Rows.time(row, "recorded_at"),
        row.getString("by_org"),
        row.getString("by_role"));
  }
}
