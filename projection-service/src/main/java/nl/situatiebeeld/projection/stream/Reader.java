package nl.situatiebeeld.projection.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.picture.Look;
import nl.situatiebeeld.projection.picture.OwnPicture;
import nl.situatiebeeld.projection.picture.PictureQuery;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.reading.TimelineRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader of a stream, on a virtual thread of its own. */
final class Reader {

  private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

  /** What a reader is and where it writes. */
  record Who(Caller caller, PictureQuery query, Instant tokenExpiry) {}

  /** What a reader begins with, and the sequence up to which that tells everything. */
  private record Beginning(Eyes eyes, long sequence, Instant begun, List<Signal.Change> changes) {

    /** Whether the end time of these eyes has passed since the beginning (S5). */
    boolean endedSince(Instant now) {
      return eyes instanceof Eyes.Partner p && p.endedAt(now) && !p.endedAt(begun);
    }
  }

  private final Who who;
  private final Streams streams;
  private final StreamSettings settings;
  private final Readings readings;
  private final Drawing drawing;
  private final Clock clock;
  private Mailbox mailbox;
  private int failures;

  Reader(
      Who who,
      Streams streams,
      StreamSettings settings,
      Readings readings,
      Drawing drawing,
      Clock clock) {
    this.who = who;
    this.streams = streams;
    this.settings = settings;
    this.readings = readings;
    this.drawing = drawing;
    this.clock = clock;
    this.mailbox = new Mailbox(settings.queue(), settings.maxCoalesced());
  }

  /**
   * Refuses, before anything is written, who may not look.
   *
   * @throws RefusedException as for the picture
   */
  void check() {
    readings.of(who.caller(), this::look);
  }

  /** Writes until the stream ends or the reader goes away. */
  void run(EventWriter writer, @Nullable Long lastSequence)
      throws IOException, InterruptedException {
    Long from = lastSequence;
    String end = null;
    while (end == null) {
      end = once(writer, from);
      from = null;
    }
    writer.event("end", null, Json.mapper().writeValueAsString(Map.of("reason", end)));
  }

  /** From joining a group until it must look again (null) or the stream ends (why). */
  private @Nullable String once(EventWriter writer, @Nullable Long from)
      throws IOException, InterruptedException {
    if (!streams.isRunning()) {
      return "restarting";
    }
    if (!clock.instant().isBefore(who.tokenExpiry())) {
      return "token-expired";
    }
    Group group = null;
    Mailbox fresh = mailbox.renewed();
    mailbox = fresh;
    try {
      // joined before the picture is read: what comes after it cannot be missed
      Look look = streams.inTurn(() -> readings.of(who.caller(), this::look));
      group = streams.join(key(look.eyes()), place(look), fresh);
      Beginning beginning =
          streams.inTurn(() -> readings.of(who.caller(), reading -> begin(reading, from)));
      failures = 0;
      if (!beginning.eyes().equals(look.eyes())) {
        return null; // rights changed just now
      }
      for (Signal.Change change : beginning.changes()) {
        write(writer, change);
      }
      return follow(writer, beginning);
    } catch (RefusedException e) {
      return e.refusal().slug();
    } catch (RuntimeException e) {
      LOG.warn("a stream cannot read: {}; it looks again", e.getClass().getSimpleName());
      failures++;
    } finally {
      if (group != null) {
        streams.leave(group, fresh);
      }
    }
    writer.heartbeat(); // fails when the reader has gone
    TimeUnit.MILLISECONDS.sleep(backOff());
    return null;
  }

  /** Longer after each failure, and not the same for all, who fail at the same time. */
  private long backOff() {
    long most = Math.min(settings.heartbeat().toMillis(), 100L << Math.min(failures, 10));
    return ThreadLocalRandom.current().nextLong(most / 2, most + 1);
  }

  /** Looks; throws as for the picture. */
  Look look(Reading reading) {
    PictureQuery query = who.query();
    Look look =
        Look.at(reading, who.caller(), query.situationId(), query.as(), null, clock.instant());
    return OwnPicture.allowed(reading, look, query);
  }

  private GroupKey key(Eyes eyes) {
    PictureQuery query = who.query();
    return new GroupKey(
        query.situationId(), eyes, query.as() == null, query.theme(), query.owner());
  }

  private static Place place(Look look) {
    return new Place(look.moment().sequence(), look.moment().recordedAt());
  }

  private Beginning begin(Reading reading, @Nullable Long from) {
    Look look = look(reading);
    long now = look.moment().sequence();
    List<Signal.Change> changes = from == null ? null : since(reading, look, from);
    if (changes == null) {
      String json = Json.mapper().writeValueAsString(drawing.draw(reading, look, who.query()));
      changes = List.of(new Signal.Change(now, "picture", json, Signal.Why.EVENT));
    }
    return new Beginning(look.eyes(), now, clock.instant(), changes);
  }

  /** What changed since the reader's last event, or null when only a whole picture will do. */
  private @Nullable List<Signal.Change> since(Reading reading, Look look, long from) {
    Moment now = look.moment();
    if (from > now.sequence() || now.sequence() - from > settings.maxBehind()) {
      return null;
    }
    Place place = reading.placeOf(look.situation().id(), from).orElse(null);
    if (place == null) {
      return null;
    }
    Moment then = new Moment(from, place.recordedAt(), now.at());
    Eyes before = Look.eyesAt(reading, who.caller(), who.query(), then).orElse(null);
    if (!Objects.equals(before, look.eyes())) {
      return null;
    }
    List<TimelineRow> rows = reading.timeline(
        look.situation().id(), new Span(from + 1, now.sequence()), settings.maxBehind());
    if (Changes.touchEyes(look.eyes(), rows)) {
      return null; // what was recorded while the reader had no rights is not for it (V5)
    }
    GroupKey key = key(look.eyes());
    List<Signal.Change> changes = new ArrayList<>(Changes.of(reading, key, from, rows, now.at()));
    changes.addAll(Changes.grownStale(reading, key, now.sequence(), place.recordedAt(), now.at()));
    changes.addAll(
        Changes.changedElsewhere(reading, key, now.sequence(), place.recordedAt(), now.at()));
    return changes;
  }

  private @Nullable String follow(EventWriter writer, Beginning beginning)
      throws IOException, InterruptedException {
    while (true) {
      if (mailbox.isEmpty()) {
        mailbox.caughtUp();
      }
      Instant now = clock.instant();
      if (!now.isBefore(who.tokenExpiry())) {
        return "token-expired";
      }
      Signal signal = mailbox.take(patience(now, beginning.eyes()));
      switch (signal) {
        case null -> {
          if (beginning.endedSince(clock.instant())) {
            return null; // looking again says whether it has ended, by the situation's own clock
          }
          writer.heartbeat();
        }
        case Signal.Change change -> {
          if (change.why() == Signal.Why.TIME || change.sequence() > beginning.sequence()) {
            write(writer, change);
          }
        }
        case Signal.Again again -> {
          return null;
        }
        case Signal.End end -> {
          return end.reason();
        }
      }
    }
  }

  private Duration patience(Instant now, Eyes eyes) {
    Duration patience = settings.heartbeat();
    Duration token = Duration.between(now, who.tokenExpiry());
    if (token.compareTo(patience) < 0) {
      patience = token;
    }
    if (eyes instanceof Eyes.Partner p && p.until() != null && p.until().isAfter(now)) {
      Duration until = Duration.between(now, p.until());
      patience = until.compareTo(patience) < 0 ? until.plusMillis(1) : patience;
    }
    return patience;
  }

  private static void write(EventWriter writer, Signal.Change change) throws IOException {
    Long place = change.why() == Signal.Why.BESIDE ? null : change.sequence();
    writer.event(change.event(), place, change.json());
  }
}
