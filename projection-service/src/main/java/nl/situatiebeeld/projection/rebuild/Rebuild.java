package nl.situatiebeeld.projection.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.platform.bus.ConsumerSettings;
import nl.situatiebeeld.platform.bus.EventConsumer;
import nl.situatiebeeld.platform.bus.Projection;
import nl.situatiebeeld.projection.views.PartnerProjector;
import nl.situatiebeeld.projection.views.Projector;
import nl.situatiebeeld.projection.views.ViewSchema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the views anew: reads all events from the beginning into a second schema, in large batches,
 * each in a short transaction; when that has come as far as the living views, it takes their name.
 * Stopped at any moment before, it has changed nothing.
 */
public final class Rebuild {

  private static final Duration CATCH_UP = Duration.ofSeconds(2);

  /** Lock not available, deadlock, serialization failure: another time it works. */
  private static final Set<String> BUSY = Set.of("55P03", "40P01", "40001");

  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final ViewSchema schema;
  private final String bootstrapServers;
  private final String prefix;
  private final Consumer<String> told;

  /**
   * A rebuild.
   *
   * @param prefix of the topics
   * @param told is given lines of progress
   */
  public Rebuild(
      JdbcTemplate template,
      PlatformTransactionManager transactions,
      String bootstrapServers,
      String prefix,
      Consumer<String> told) {
    this.template = template;
    this.transaction = new TransactionTemplate(transactions);
    this.schema = new ViewSchema(template, transaction);
    this.bootstrapServers = bootstrapServers;
    this.prefix = prefix;
    this.told = told;
  }

  /**
   * Runs until the new views are in place.
   *
   * @throws IllegalStateException when another rebuild runs, an event cannot be taken in, or the
   *     old views cannot be replaced
   */
  public void run() throws InterruptedException {
    long start = System.nanoTime();
    try (Alone alone = Alone.claim(template)) {
      begin();
      List<EventConsumer> consumers = consumers();
      consumers.forEach(EventConsumer::start);
      try {
        awaitEnd(consumers, alone);
        told.accept("making indexes");
        schema.makeIndexes(ViewSchema.NEXT);
        transaction.executeWithoutResult(status -> {
          ViewSchema.unhurried(template);
          template.execute("analyze views_next.fact_row, views_next.item_row, views_next.timeline");
        });
        swap(alone, consumers);
      } finally {
        consumers.forEach(Rebuild::end);
      }
    }
    told.accept("done after %.1f s".formatted((System.nanoTime() - start) / 1e9));
  }

  private void begin() {
    transaction.executeWithoutResult(status -> {
      template.execute("drop schema if exists " + ViewSchema.NEXT + " cascade");
      schema.makeTables(ViewSchema.NEXT);
    });
  }

  // a topic that nobody has written to yet is not there
  private List<EventConsumer> consumers() throws InterruptedException {
    Set<String> topics = existingTopics();
    List<EventConsumer> consumers = new ArrayList<>();
    if (topics.contains(prefix + Topics.SITUATION_EVENTS)) {
      consumers.add(consumer(Topics.SITUATION_EVENTS, new Projector(template, ViewSchema.NEXT)));
    }
    if (topics.contains(prefix + Topics.PARTNER_EVENTS)) {
      consumers.add(
          consumer(Topics.PARTNER_EVENTS, new PartnerProjector(template, ViewSchema.NEXT)));
    }
    return consumers;
  }

  private Set<String> existingTopics() throws InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      return admin.listTopics().names().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not answer", e);
    }
  }

  private static void end(EventConsumer consumer) {
    try {
      consumer.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the rebuild was told to stop", e);
    }
  }

  private EventConsumer consumer(String topic, Projection projection) {
    return new EventConsumer(
        ConsumerSettings.rebuild(
                prefix + "rebuild-" + topic, bootstrapServers, prefix + topic, ViewSchema.NEXT)
            .followingChains(),
        template,
        transaction,
        projection,
        streams -> {});
  }

  private void awaitEnd(List<EventConsumer> consumers, Alone alone) throws InterruptedException {
    long before = 0;
    long since = System.nanoTime();
    while (true) {
      TimeUnit.MILLISECONDS.sleep(200);
      alone.check();
      long applied = consumers.stream().mapToLong(c -> c.progress().applied()).sum();
      long remaining = remaining(consumers);
      double seconds = (System.nanoTime() - since) / 1e9;
      if (remaining == 0 || seconds >= 1) {
        told.accept("%,d events, %,.0f per second, %s remaining"
            .formatted(applied, (applied - before) / seconds, remaining < 0 ? "?" : remaining));
        before = applied;
        since = System.nanoTime();
      }
      if (remaining == 0) {
        return;
      }
    }
  }

  private static long remaining(List<EventConsumer> consumers) {
    long sum = 0;
    for (EventConsumer consumer : consumers) {
      EventConsumer.Progress progress = consumer.progress();
      Map<Integer, String> heldUp = progress.heldUp();
      if (!heldUp.isEmpty()) {
        throw new IllegalStateException("an event cannot be taken in: partitions " + heldUp);
      }
      if (progress.parked() > 0) {
        throw new IllegalStateException(
            "the chains of " + progress.parked() + " situations are not whole on Kafka");
      }
      if (progress.remaining() < 0) {
        return -1;
      }
      sum += progress.remaining();
    }
    return sum;
  }

  /** Takes the living views' name; tries again while the new ones are behind the old. */
  private void swap(Alone alone, List<EventConsumer> consumers) throws InterruptedException {
    while (!trySwap(consumers)) {
      alone.check();
      consumers.forEach(EventConsumer::start);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean trySwap(List<EventConsumer> consumers) {
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> {
        ViewSchema.unhurried(template);
        template.execute("set local lock_timeout = '5s'");
        if (!schema.exists(ViewSchema.LIVE)) {
          consumers.forEach(Rebuild::end);
          template.execute("alter schema views_next rename to views");
          return true; // the first start: nobody reads yet
        }
        // the living consumers stand still from here on; readers go on
        template.execute("lock table views.consumed_position in exclusive mode");
        boolean ready = caughtUp();
        consumers.forEach(Rebuild::end);
        if (ready) {
          template.execute("drop schema views cascade");
          template.execute("alter schema views_next rename to views");
        }
        return ready;
      }));
    } catch (DataAccessException e) {
      String state = e.getMostSpecificCause() instanceof SQLException s ? s.getSQLState() : null;
      if (state == null || !BUSY.contains(state)) {
        throw new IllegalStateException(
            "the new views cannot take the place of the old: SQLSTATE " + state, e);
      }
      told.accept("the views are busy; trying again");
      consumers.forEach(Rebuild::end);
      return false;
    }
  }

  private boolean caughtUp() {
    long end = System.nanoTime() + CATCH_UP.toNanos();
    while (behind() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return !behind();
  }

  // read committed: each look sees what the rebuild's consumers have done meanwhile
  private boolean behind() {
    return Boolean.TRUE.equals(template.queryForObject(
        "select exists (select from views.consumed_position old"
            + " left join views_next.consumed_position new"
            + " on new.topic = old.topic and new.partition = old.partition"
            + " where old.next_offset > coalesce(new.next_offset, 0))",
        Boolean.class));
  }
}
