package nl.situatiebeeld.situation.sealing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.situatiebeeld.platform.evidence.SignedRoot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At each interval: signs a root over what happened since, publishes roots, and appends them to
 * this instance's files. Every instance does; the log is one, and each has all of it in its files.
 */
final class Sealing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final int AT_ONCE = 50;

  private final SealLog log;
  private final SealTables tables;
  private final RootTopic topic;
  private final @Nullable RootFiles files;
  private final SealingSettings settings;
  private final Clock clock;
  private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("sealing").daemon().factory());
  private volatile Instant lastRound;
  private volatile @Nullable String trouble;

  Sealing(
      SealLog log,
      SealTables tables,
      RootTopic topic,
      @Nullable RootFiles files,
      SealingSettings settings,
      Clock clock) {
    this.log = log;
    this.tables = tables;
    this.topic = topic;
    this.files = files;
    this.settings = settings;
    this.clock = clock;
    this.lastRound = clock.instant();
  }

  void start() {
    long millis = settings.interval().toMillis();
    // what goes wrong is met inside the round; the future tells nothing more
    var _ = rounds.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** One round: each part by itself, so that Kafka being away keeps no file from being written. */
  void round() {
    String sealing = attempt("sealing", log::sealAll);
    String writing = attempt("writing roots", this::write);
    String publishing = attempt("publishing roots", this::publish);
    lastRound = clock.instant();
    trouble = sealing != null ? sealing : writing != null ? writing : publishing;
  }

  /** What can go wrong. */
  @FunctionalInterface
  private interface Part {
    void run() throws IOException, InterruptedException, ExecutionException, TimeoutException;
  }

  private @Nullable String attempt(String what, Part part) {
    try {
      part.run();
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return what + " was interrupted";
    } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
      // whatever it was: rounds that ended in silence would be worse
      String why = what + " is held up by " + e.getClass().getSimpleName();
      if (e instanceof SealBrokenException broken) {
        LOG.error("{}: {}", why, broken.getMessage());
      } else if (!why.equals(trouble)) {
        LOG.warn("{}; it is tried again", why);
      }
      return why;
    }
  }

  private void publish() throws InterruptedException, ExecutionException, TimeoutException {
    List<SignedRoot> next = tables.rootsAfter(tables.publishedSize(), AT_ONCE);
    while (!next.isEmpty()) {
      for (SignedRoot root : next) {
        topic.publish(record(root));
        tables.published(root.size());
      }
      next = tables.rootsAfter(tables.publishedSize(), AT_ONCE);
    }
  }

  private void write() throws IOException {
    RootFiles into = files;
    if (into == null) {
      return;
    }
    SignedRoot last = into.last();
    requireKept(last);
    long size = last == null ? 0 : last.size();
    List<SignedRoot> next = tables.rootsAfter(size, AT_ONCE);
    while (!next.isEmpty()) {
      for (SignedRoot root : next) {
        into.append(record(root));
        size = root.size();
      }
      next = tables.rootsAfter(size, AT_ONCE);
    }
  }

  // a log that was made again or set back does not continue what was written
  private void requireKept(@Nullable SignedRoot last) {
    if (last != null && !last.equals(tables.root(last.size()).orElse(null))) {
      throw new SealBrokenException("the log has not the root that was last written to the file");
    }
  }

  private RootRecord record(SignedRoot root) {
    return new RootRecord(
        root, tables.leavesOf(root).stream().map(SealTables.Leaf::head).toList());
  }

  /** What holds sealing up, if anything does. */
  @Nullable
  String trouble() {
    Duration since = Duration.between(lastRound, clock.instant());
    boolean late = since.compareTo(settings.interval().multipliedBy(3).plusMinutes(1)) > 0;
    return late ? "no round for " + since.toSeconds() + " seconds" : trouble;
  }

  @Override
  public void close() {
    rounds.shutdown();
    try {
      if (!rounds.awaitTermination(10, TimeUnit.SECONDS)) {
        rounds.shutdownNow();
      }
    } catch (InterruptedException e) {
      rounds.shutdownNow();
      Thread.currentThread().interrupt();
    }
    topic.close();
  }
}
