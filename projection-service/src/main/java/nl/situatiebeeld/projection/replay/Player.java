package nl.situatiebeeld.projection.replay;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.stream.EventWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Writes a replay to its stream, on the request's own virtual thread. */
final class Player {

  /** What all players of this instance use. */
  record Stage(
      Replays replays,
      Readings readings,
      Drawing drawing,
      ReplaySettings settings,
      Semaphore turns,
      BooleanSupplier running,
      Clock clock) {

    /** Reads when it is its turn: replays never take all of the database's connections. */
    <T> T inTurn(Supplier<T> reading) throws InterruptedException {
      turns.acquire();
      try {
        return reading.get();
      } finally {
        turns.release();
      }
    }

    /** The next part of what there is to tell until a moment. */
    List<Told> told(Caller caller, Telling telling, Instant moment) throws InterruptedException {
      return inTurn(() ->
          readings.inParts(caller, reading -> telling.until(reading, moment, EVENTS_AT_ONCE)));
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Player.class);
  private static final int EVENTS_AT_ONCE = 50;
  private static final long CLOCK_MILLIS = 1_000;
  private static final Duration KEPT_ALIVE = Duration.ofSeconds(30);

  private final Stage stage;
  private final Caller caller;
  private final String id;
  private final Instant tokenExpiry;
  private final UUID me = UUID.randomUUID();
  private @Nullable Telling begun;
  private long jumps;
  private String state = "";
  private Instant stated = Instant.MIN;

  Player(Stage stage, Caller caller, String id, Instant tokenExpiry) {
    this.stage = stage;
    this.caller = caller;
    this.id = id;
    this.tokenExpiry = tokenExpiry;
  }

  /** Takes the replay over from any other stream; false when there is no such replay. */
  boolean begin() {
    return stage.replays().change(caller, id, replay -> replay.toldOn(me)).isPresent();
  }

  /** Writes until it has ended, or the reader has gone. */
  void run(EventWriter writer) throws IOException, InterruptedException {
    String end = null;
    while (end == null) {
      end = once(writer);
    }
    writer.event("end", null, Scenes.json(Map.of("reason", end)));
  }

  private @Nullable String once(EventWriter writer) throws IOException, InterruptedException {
    Instant now = stage.clock().instant();
    Replay replay = stage.replays().find(caller, id).orElse(null);
    if (replay == null) {
      return "replay-ended";
    }
    String end = ends(replay, now);
    if (end != null) {
      return end;
    }
    try {
      return play(writer, replay, now);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("a replay cannot read: {}; it tries again", e.getClass().getSimpleName());
      begun = null; // half of a moment may have been told
      writer.heartbeat(); // fails when the reader has gone
      TimeUnit.MILLISECONDS.sleep(CLOCK_MILLIS);
      return null;
    }
  }

  private @Nullable String play(EventWriter writer, Replay replay, Instant now)
      throws IOException, InterruptedException {
    Telling known = begun;
    Telling telling = known == null || jumps != replay.jumps() ? begin(writer, replay, now) : known;
    Instant due = replay.clock().due(now);
    List<Told> told = stage.told(caller, telling, due);
    for (Told each : told) {
      tell(writer, replay, now, each);
    }
    return next(writer, replay, telling, due);
  }

  private @Nullable String ends(Replay replay, Instant now) {
    if (!stage.running().getAsBoolean()) {
      return "restarting";
    }
    if (!me.equals(replay.stream())) {
      return "taken-over";
    }
    return now.isBefore(tokenExpiry) ? null : "token-expired";
  }

  private Telling begin(EventWriter writer, Replay replay, Instant now)
      throws IOException, InterruptedException {
    Telling telling =
        new Telling(replay, caller, stage.drawing(), replay.clock().at(now));
    Told picture = stage.inTurn(() -> stage.readings().of(caller, telling::picture));
    tell(writer, replay, now, picture);
    begun = telling;
    jumps = replay.jumps();
    return telling;
  }

  private void tell(EventWriter writer, Replay replay, Instant now, Told told) throws IOException {
    state(writer, replay, now, told.at());
    writer.event(told.event(), null, told.json());
  }

  private @Nullable String next(EventWriter writer, Replay replay, Telling telling, Instant due)
      throws IOException, InterruptedException {
    boolean behind = telling.at().isBefore(due);
    Instant now = stage.clock().instant();
    if (replay.clock().speed() == null || now.isAfter(replay.usedAt().plus(KEPT_ALIVE))) {
      keep(replay, telling.at(), now);
    }
    if (!behind && !telling.at().isBefore(replay.clock().to())) {
      state(writer, replay, now, telling.at());
      return "finished";
    }
    if (!behind) {
      if (now.isAfter(stated.plusMillis(CLOCK_MILLIS))) {
        state = "";
        state(writer, replay, now, telling.at());
      }
      TimeUnit.MILLISECONDS.sleep(stage.settings().tick().toMillis());
    }
    return null;
  }

  /** Keeps how far it has come, unless it was put elsewhere meanwhile. */
  private void keep(Replay replay, Instant at, Instant now) {
    stage
        .replays()
        .change(
            caller, id, r -> r.jumps() == replay.jumps() ? r.with(r.clock().reached(now, at)) : r);
  }

  /** Tells the simulated clock, before what is so from that moment on. */
  private void state(EventWriter writer, Replay replay, Instant now, Instant at)
      throws IOException {
    Map<String, Object> clock = new LinkedHashMap<>();
    clock.put("at", at);
    boolean finished = !at.isBefore(replay.clock().to());
    clock.put(
        "state", finished ? ReplayJson.State.FINISHED : ReplayJson.state(replay.clock(), now));
    if (replay.clock().speed() != null) {
      clock.put("speed", replay.clock().speed());
    }
    String json = Scenes.json(clock);
    if (!json.equals(state)) {
      writer.event("clock", null, json);
      state = json;
      stated = stage.clock().instant();
    }
  }
}
