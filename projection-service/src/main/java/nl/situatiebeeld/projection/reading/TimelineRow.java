package nl.situatiebeeld.projection.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of a situation, without its content.
 *
 * @param subject id of the fact, partner, item or situation that it is about
 * @param partnerId the partner that it concerns, if any
 * @param version of the fact; null when it is not about a fact
 * @param changesItem whether it is about an item
 * @param by organisation
 */
public record TimelineRow(
    long sequence,
    String name,
    String subject,
    @Nullable String partnerId,
    @Nullable Integer version,
    boolean changesItem,
    Instant recordedAt,
    String by,
    String role) {

  /** Name of the event by which a fact is shown to an AD_HOC partner. */
  public static final String DISCLOSED = "fact-disclosed";

  /** Name of the event by which a fact of another begins as a region's own (F8). */
  public static final String ADOPTED = "fact-adopted";

  /** Name of the event by which a fact begins. */
  public static final String REPORTED = "fact-reported";

  /** Name of the event by which a fact gets a new version. */
  public static final String UPDATED = "fact-updated";

  /** Name of the event by which an adopted fact follows the label of its origin (V4, F8). */
  public static final String NARROWED = "fact-narrowed";

  private static final Set<String> LINKING = Set.of("fact-effect-linked", "fact-effect-unlinked");

  static TimelineRow of(ResultSet row, int number) throws SQLException {
    return new TimelineRow(
        row.getLong("sequence"),
        row.getString("name"),
        row.getString("subject"),
        row.getString("partner_id"),
        row.getObject("version", Integer.class),
        row.getBoolean("item"),
        Rows.time(row, "recorded_at"),
        row.getString("by_org"),
        row.getString("by_role"));
  }

  /** Whether it is about a fact, and not only about who sees it or what it follows from. */
  public boolean changesFact() {
    return version != null && !name.equals(DISCLOSED) && !changesLink();
  }

  /** Whether it is about what a fact follows from (F7). */
  public boolean changesLink() {
    return LINKING.contains(name);
  }

  /** Whether a region took another's fact into its picture (F8). */
  public boolean adopts() {
    return name.equals(ADOPTED);
  }

  /** The same without that the fact was adopted, which its history tells who may know (F8, V5). */
  public TimelineRow withoutOrigin() {
    return name.equals(NARROWED) ? named(UPDATED) : this;
  }

  /** The same as a report, for who does not see what was adopted (F8, V5). */
  public TimelineRow asReport() {
    return named(REPORTED);
  }

  private TimelineRow named(String other) {
    return new TimelineRow(
        sequence, other, subject, partnerId, version, changesItem, recordedAt, by, role);
  }

  /** Whether it is about a partner's participation. */
  public boolean changesParticipation() {
    return version == null && partnerId != null;
  }
}
