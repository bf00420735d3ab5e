package nl.situatiebeeld.projection.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The replays that are open, in the database: any instance goes on where another stopped. */
public final class Replays {

  private static final String OF_CALLER = " where organisation = ? and subject = ?";
  private static final String OPEN = " and used_at >= ? and created_at >= ?";

  private final JdbcTemplate template;
  private final TransactionTemplate transactions;
  private final ReplaySettings settings;
  private final Clock clock;

  /** Kept in this database. */
  public Replays(
      JdbcTemplate template,
      TransactionTemplate transactions,
      ReplaySettings settings,
      Clock clock) {
    this.template = template;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Keeps a new one.
   *
   * @throws RefusedException when this caller, or all together, have too many
   */
  void add(Replay replay) {
    transactions.executeWithoutResult(status -> {
      // counted one after the other, or two at once would both find room
      template.query("select pg_advisory_xact_lock(hashtext('replay'))", (ResultSet row) -> {});
      removeExpired();
      if (count(OF_CALLER, replay.organisation(), replay.subject()) >= settings.perCaller()) {
        throw new RefusedException(
            ProjectionRefusal.TOO_MANY_REPLAYS,
            "End one of yours first.",
            Map.of("limit", settings.perCaller()));
      }
      if (count("") >= settings.total()) {
        throw new RefusedException(CommonRefusal.OVERLOADED, "Try again in a few minutes.");
      }
      insert(replay);
    });
  }

  private void insert(Replay replay) {
    ReplayClock at = replay.clock();
    template.update(
        "insert into replay values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        replay.id(),
        replay.situationId(),
        replay.organisation(),
        replay.subject(),
        replay.as(),
        utc(at.from()),
        utc(at.to()),
        utc(at.simulated()),
        utc(at.anchored()),
        at.speed(),
        at.paused(),
        replay.jumps(),
        replay.stream(),
        utc(replay.createdAt()),
        utc(replay.usedAt()));
  }

  private int count(String where, Object... values) {
    Integer found =
        template.queryForObject("select count(*) from replay" + where, Integer.class, values);
    return found == null ? 0 : found;
  }

  private void removeExpired() {
    template.update(
        "delete from replay where used_at < ? or created_at < ?", usedSince(), madeSince());
  }

  private OffsetDateTime usedSince() {
    return utc(clock.instant().minus(settings.idle()));
  }

  private OffsetDateTime madeSince() {
    return utc(clock.instant().minus(settings.life()));
  }

  /** Those of a caller, the newest first. */
  List<Replay> of(Caller caller) {
    return template.query(
        "select * from replay" + OF_CALLER + OPEN + " order by created_at desc limit ?",
        Replays::replay,
        caller.organisation(),
        caller.subject(),
        usedSince(),
        madeSince(),
        settings.perCaller());
  }

  /** One of this caller; for all others there is none. */
  Optional<Replay> find(Caller caller, String id) {
    return one("", caller, id);
  }

  private Optional<Replay> one(String lock, Caller caller, String id) {
    return template
        .query(
            "select * from replay" + OF_CALLER + OPEN + " and replay_id = ?" + lock,
            Replays::replay,
            caller.organisation(),
            caller.subject(),
            usedSince(),
            madeSince(),
            id)
        .stream()
        .findFirst();
  }

  /** Ends one; whether there was one. */
  boolean remove(Caller caller, String id) {
    return template.update(
            "delete from replay" + OF_CALLER + " and replay_id = ?",
            caller.organisation(),
            caller.subject(),
            id)
        > 0;
  }

  /** Changes one, one change after the other; empty when there is none. */
  Optional<Replay> change(Caller caller, String id, UnaryOperator<Replay> how) {
    Optional<Replay> changed = transactions.execute(status -> {
      Optional<Replay> next =
          one(" for update", caller, id).map(how).map(r -> r.used(clock.instant()));
      next.ifPresent(this::update);
      return next;
    });
    return changed == null ? Optional.empty() : changed;
  }

  private void update(Replay replay) {
    ReplayClock at = replay.clock();
    template.update(
        "update replay set simulated_at = ?, anchored_at = ?, speed = ?, paused = ?, jumps = ?,"
            + " stream = ?, used_at = ? where replay_id = ?",
        utc(at.simulated()),
        utc(at.anchored()),
        at.speed(),
        at.paused(),
        replay.jumps(),
        replay.stream(),
        utc(replay.usedAt()),
        replay.id());
  }

  private static Replay replay(ResultSet row, int number) throws SQLException {
    return new Replay(
        row.getString("replay_id"),
        row.getString("situation_id"),
        row.getString("organisation"),
        row.getString("subject"),
        row.getString("looks_as"),
        new ReplayClock(
            time(row, "from_at"),
            time(row, "to_at"),
            time(row, "simulated_at"),
            time(row, "anchored_at"),
            speed(row),
            row.getBoolean("paused")),
        row.getLong("jumps"),
        row.getObject("stream", UUID.class),
        time(row, "created_at"),
        time(row, "used_at"));
  }

  private static @Nullable Double speed(ResultSet row) throws SQLException {
    return row.getObject("speed", Double.class);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
