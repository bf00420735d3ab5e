package nl.situatiebeeld.projection.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.projection.Database;
import nl.situatiebeeld.projection.Story;
import nl.situatiebeeld.projection.picture.Drawing;
import nl.situatiebeeld.projection.picture.PictureQuery;
import nl.situatiebeeld.projection.reading.Place;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.visibility.Eyes;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Whatever goes wrong while a group reads, its readers are told. */
class GroupTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final StreamSettings SETTINGS = new StreamSettings(LONG, 9, 9, 9, 99, 9, 1);

  private final Database database = Database.fresh();
  private final Failing failing = new Failing(database.transactions());
  private final Readings readings = new Readings(database.template(), failing);
  private final Story story = Story.begins(Instant.now().minusSeconds(60)).opened();
  private final Mailbox mailbox = new Mailbox(9, 9);
  private final GroupKey key =
      new GroupKey(story.situation(), new Eyes.Everything(), true, null, null);
  private final Place head = new Place(1, story.clock());

  /** Fails so many times, as nobody foresaw. */
  private static final class Failing implements PlatformTransactionManager {

    private final PlatformTransactionManager inner;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();

    Failing(PlatformTransactionManager inner) {
      this.inner = inner;
    }

    @Override
    public TransactionStatus getTransaction(
        @org.jspecify.annotations.Nullable TransactionDefinition definition) {
      begun.incrementAndGet();
      if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        throw new IllegalStateException("nobody foresaw this");
      }
      return inner.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      inner.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
      inner.rollback(status);
    }
  }

  @BeforeEach
  void begin() {
    database.apply(story.events(), 9);
    database.apply(story.reported("a", "one").since(1), 9);
  }

  @Test
  void anUnforeseenFailureMakesReadersLookAgain_andTheGroupGoesOn() throws InterruptedException {
    Group group = new Group(key, head, readings, SETTINGS, Clock.systemUTC(), new Semaphore(1));
    group.add(mailbox);
    failing.failures.set(1);
    group.start();
    try {
      group.wake();
      assertThat(mailbox.take(Duration.ofSeconds(30))).isEqualTo(new Signal.Again());
      group.wake();
      assertThat(mailbox.take(Duration.ofSeconds(30))).isInstanceOf(Signal.Change.class);
    } finally {
      group.close();
    }
  }

  private Reader reader(Streams streams, Instant until) {
    Caller caller = new Caller("evaluator", "inspectie-jv", Set.of("evaluator"));
    PictureQuery query = new PictureQuery(story.situation(), null, null, null, null);
    return new Reader(
        new Reader.Who(caller, query, until),
        streams,
        SETTINGS,
        readings,
        new Drawing(99),
        Clock.systemUTC());
  }

  @Test
  void aReaderThatCannotReadLooksAgain() throws IOException, InterruptedException {
    Streams streams = new Streams(readings, SETTINGS, Clock.systemUTC());
    streams.start();
    failing.failures.set(3);
    var response = new MockHttpServletResponse();
    reader(streams, Instant.now().plusSeconds(5)).run(EventWriter.begin(response), null);
    streams.stop();
    assertThat(response.getContentAsString()).contains("event: picture", "token-expired");
  }

  @Test
  void readersReadTheDatabaseInTurn() throws IOException, InterruptedException {
    Streams streams = new Streams(readings, SETTINGS, Clock.systemUTC());
    streams.start();
    var response = new MockHttpServletResponse();
    EventWriter writer = EventWriter.begin(response);
    Thread reading = Thread.ofPlatform().unstarted(() -> {
      try {
        reader(streams, Instant.now().plusSeconds(60)).run(writer, null);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    streams.inTurn(() -> {
      reading.start();
      Awaitility.await().until(() -> reading.getState() == Thread.State.WAITING);
      assertThat(failing.begun.get()).isZero();
      return true;
    });
    Awaitility.await().until(() -> response.getContentAsString().contains("event: picture"));
    streams.stop();
    reading.join();
  }

  @Test
  void theWatchSurvivesAnUnforeseenFailure() throws InterruptedException {
    Streams streams = new Streams(readings, SETTINGS, Clock.systemUTC());
    failing.failures.set(1);
    streams.start();
    Group group = streams.join(key, head, mailbox);
    try {
      assertThat(mailbox.take(Duration.ofSeconds(30))).isInstanceOf(Signal.Change.class);
    } finally {
      streams.leave(group, mailbox);
      streams.stop();
    }
  }
}
