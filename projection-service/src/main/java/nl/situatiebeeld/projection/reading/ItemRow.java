package nl.situatiebeeld.projection.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.projection.views.Item;
import nl.situatiebeeld.projection.views.ItemColumns;
import nl.situatiebeeld.projection.visibility.ItemView;

/**
 * An item as it stood from {@code from} to {@code to}.
 *
 * @param from first sequence in which it stood so
 * @param to first sequence in which it did not any more; {@link Long#MAX_VALUE} while it does
 * @param changedAt recorded time of {@code from}
 * @param change name of the event that made it so
 * @param begunSequence place of its first event, which also orders items
 */
public record ItemRow(
    Item item,
    long from,
    long to,
    Instant changedAt,
    String change,
    Actor by,
    long begunSequence,
    Instant begunAt,
    Actor begunBy) {

  static ItemRow of(ResultSet row, int number) throws SQLException {
    return new ItemRow(
        ItemColumns.item(row),
        row.getLong("seq_from"),
        row.getLong("seq_to"),
        Rows.time(row, "changed_at"),
        row.getString("change"),
        new Actor(row.getString("by_org"), row.getString("by_role")),
        row.getLong("begun_seq"),
        Rows.time(row, "begun_at"),
        new Actor(row.getString("begun_by_org"), row.getString("begun_by_role")));
  }

  /** Whether it stood so at this sequence. */
  public boolean at(long sequence) {
    return from <= sequence && sequence < to;
  }

  /** When it came to be: a decision when it was taken, all else when it was recorded (E1). */
  public Instant happenedAt() {
    return item.content().get("takenAt") instanceof String taken ? Instant.parse(taken) : begunAt;
  }

  /** What visibility needs to know of it. */
  public ItemView view() {
    return new ItemView(item.audience(), item.addressedTo(), item.theme(), item.basisThemes());
  }
}
