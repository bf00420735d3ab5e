package nl.situatiebeeld.projection.stream;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.ProjectionRefusal;
import nl.situatiebeeld.projection.reading.Readings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All open streams of this instance, by group. */
public final class Streams implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

  /** Another instance may have consumed it: nobody tells us, so look at least this often. */
  private static final long WATCH_MILLIS = 500;

  private final Readings readings;
  private final StreamSettings settings;
  private final Clock clock;
  private final Semaphore database;
  private final Map<GroupKey, Group> groups = new HashMap<>();
  private final Map<String, Integer> perCaller = new HashMap<>();
  private int total;
  private volatile boolean running;

  /** Streams with these limits. */
  public Streams(Readings readings, StreamSettings settings, Clock clock) {
    this.readings = readings;
    this.settings = settings;
    this.clock = clock;
    this.database = new Semaphore(settings.readers(), true);
  }

  /** Events of these situations have taken effect. */
  public void committed(Set<String> situations) {
    for (Group group : groups()) {
      if (situations.contains(group.key().situationId())) {
        group.wake();
      }
    }
  }

  /** How many streams are open. */
  public synchronized int open() {
    return total;
  }

  private synchronized List<Group> groups() {
    return List.copyOf(groups.values());
  }

  /** One more stream of this caller. */
  public synchronized void admit(Caller caller) {
    String who = who(caller);
    if (perCaller.getOrDefault(who, 0) >= settings.perCaller()) {
      throw new RefusedException(
          ProjectionRefusal.TOO_MANY_STREAMS,
          "Close a stream first.",
          Map.of("limit", settings.perCaller()));
    }
    if (total >= settings.total() || !running) {
      throw new RefusedException(CommonRefusal.OVERLOADED, "Try again in a few seconds.");
    }
    total++;
    perCaller.merge(who, 1, Integer::sum);
  }

  /** One less. */
  public synchronized void dismiss(Caller caller) {
    total--;
    perCaller.computeIfPresent(who(caller), (who, count) -> count == 1 ? null : count - 1);
  }

  private static String who(Caller caller) {
    return caller.organisation() + "\n" + caller.subject();
  }

  /** Reads when it is this reader's turn: streams never take all of the database's connections. */
  <T> T inTurn(Supplier<T> reading) throws InterruptedException {
    database.acquire();
    try {
      return reading.get();
    } finally {
      database.release();
    }
  }

  /** Joins the group of this key; what is recorded after {@code head} comes into the mailbox. */
  synchronized Group join(GroupKey key, Place head, Mailbox mailbox) {
    Group group = groups.get(key);
    if (group == null) {
      group = new Group(key, head, readings, settings, clock, database);
      groups.put(key, group);
      group.start();
    }
    group.add(mailbox);
    return group;
  }

  synchronized void leave(Group group, Mailbox mailbox) {
    if (group.remove(mailbox)) {
      groups.remove(group.key(), group);
      group.close();
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("stream-watch").start(this::watch);
  }

  /** Ends all streams before the web server waits for its requests. */
  @Override
  public void stop() {
    running = false;
    groups().forEach(group -> group.tell(new Signal.End("restarting")));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void watch() {
    while (running) {
      try {
        TimeUnit.MILLISECONDS.sleep(WATCH_MILLIS);
        wakeWhoIsBehind();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("streams cannot read: {}; they try again", e.getClass().getSimpleName());
      }
    }
  }

  private void wakeWhoIsBehind() {
    List<Group> all = new ArrayList<>(groups());
    if (all.isEmpty()) {
      return;
    }
    List<String> ids = all.stream().map(g -> g.key().situationId()).distinct().toList();
    Map<String, Place> heads = readings.ofStreams(reading -> reading.headsById(ids));
    Set<Group> behind = all.stream()
        .filter(group -> {
          Place head = heads.get(group.key().situationId());
          return head != null && head.sequence() != group.told();
        })
        .collect(Collectors.toSet());
    behind.forEach(Group::wake);
  }
}
