package nl.situatiebeeld.projection.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.situatiebeeld.projection.reading.Moment;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Reading;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.reading.SituationRow;
import nl.situatiebeeld.projection.reading.Span;
import nl.situatiebeeld.projection.reading.TimelineRow;
import nl.situatiebeeld.projection.visibility.Eyes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Readers with the same eyes on one situation; reads what is new once for all of them. */
final class Group {

  private static final Logger LOG = LoggerFactory.getLogger(Group.class);

  private final GroupKey key;
  private final Readings readings;
  private final StreamSettings settings;
  private final Clock clock;
  private final Semaphore database;
  private final Set<Mailbox> mailboxes = ConcurrentHashMap.newKeySet();
  private final Semaphore news = new Semaphore(0);
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile long told;
  private Instant looked;

  Group(
      GroupKey key,
      Place head,
      Readings readings,
      StreamSettings settings,
      Clock clock,
      Semaphore database) {
    this.key = key;
    this.told = head.sequence();
    this.readings = readings;
    this.settings = settings;
    this.clock = clock;
    this.database = database;
    this.looked = clock.instant();
  }

  GroupKey key() {
    return key;
  }

  /** The last sequence that its readers were told of. */
  long told() {
    return told;
  }

  void start() {
    Thread.ofVirtual().name("stream-group").start(this::run);
  }

  void add(Mailbox mailbox) {
    mailboxes.add(mailbox);
  }

  /** Whether it was the last one. */
  boolean remove(Mailbox mailbox) {
    mailboxes.remove(mailbox);
    return mailboxes.isEmpty();
  }

  void wake() {
    news.release();
  }

  void close() {
    closed.set(true);
    wake();
  }

  /** Tells all readers. */
  void tell(Signal signal) {
    mailboxes.forEach(mailbox -> mailbox.put(signal));
  }

  private void run() {
    while (!closed.get()) {
      try {
        if (news.tryAcquire(settings.heartbeat().toMillis(), TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
        if (!closed.get()) {
          lookInTurn();
        }
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("a stream cannot read: {}; it tries again", e.getClass().getSimpleName());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // whatever it is, no reader may wait in silence: each looks for itself
        LOG.warn("a stream fails: {}; its readers look again", e.getClass().getSimpleName());
        tell(new Signal.Again());
      }
    }
  }

  private void lookInTurn() throws InterruptedException {
    database.acquire();
    try {
      News found = readings.ofStreams(this::look);
      told = found.told();
      looked = found.looked();
      found.signals().forEach(this::tell);
    } finally {
      database.release();
    }
  }

  /** What there is to tell, and how far that is. */
  private record News(List<? extends Signal> signals, long told, Instant looked) {}

  private News look(Reading reading) {
    Place head = reading.head(key.situationId()).orElse(null);
    if (head == null) {
      return new News(List.of(), told, looked);
    }
    if (head.sequence() < told) {
      return again(head); // the views were put back
    }
    Instant now = clock.instant();
    boolean reconstruction = reading
        .situation(key.situationId(), head.sequence())
        .map(SituationRow::reconstruction)
        .orElse(false);
    Instant at = Moment.of(head, reconstruction, now).at();
    List<TimelineRow> rows = reading.timeline(
        key.situationId(), new Span(told + 1, head.sequence()), settings.maxBehind() + 1);
    if (rows.size() > settings.maxBehind()
        || Changes.touchEyes(key.eyes(), rows)
        || (key.eyes() instanceof Eyes.Partner partner && partner.endedAt(at))) {
      return again(head);
    }
    List<Signal.Change> signals = new ArrayList<>(Changes.of(reading, key, told, rows, at));
    if (reconstruction) {
      signals.addAll(grownStaleSince(reading, head, at));
      return new News(signals, head.sequence(), looked);
    }
    if (now.isBefore(looked.plus(settings.heartbeat()))) {
      return new News(signals, head.sequence(), looked);
    }
    signals.addAll(Changes.grownStale(reading, key, head.sequence(), looked, now));
    signals.addAll(Changes.changedElsewhere(reading, key, head.sequence(), looked, now));
    return new News(signals, head.sequence(), now);
  }

  // F5: in a reconstruction time passes with its events, and only then
  private List<Signal.Change> grownStaleSince(Reading reading, Place head, Instant at) {
    return reading
        .placeOf(key.situationId(), told)
        .filter(before -> before.recordedAt().isBefore(at))
        .map(before -> Changes.grownStale(reading, key, head.sequence(), before.recordedAt(), at))
        .orElse(List.of());
  }

  private News again(Place head) {
    return new News(List.of(new Signal.Again()), head.sequence(), looked);
  }
}
