package nl.situatiebeeld.projection.reading;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Lets a caller wait until its own write is in the views ({@code atLeast}). */
public final class Positions {

  /** Another instance may have consumed it: nobody tells us, so look at least this often. */
  private static final long LOOK_MILLIS = 250;

  /** How long who may not look waits for the rights that a command may have given it. */
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private static final int MAX_STRANGERS = 50;

  private final Readings readings;
  private final Duration patience;
  private final Semaphore waiters;
  private final Semaphore strangers = new Semaphore(MAX_STRANGERS);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private long generation;

  /**
   * Waits.
   *
   * @param patience how long, at most
   * @param limit callers that wait at the same time, at most
   */
  public Positions(Readings readings, Duration patience, int limit) {
    this.readings = readings;
    this.patience = patience;
    this.waiters = new Semaphore(limit);
  }

  /** Events have taken effect. */
  public void committed() {
    lock.lock();
    try {
      generation++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the position is in the views.
   *
   * @param situationId the situation that a view's position is of; null when there is none
   * @param atLeast as the caller gave it; null for not waiting
   * @throws RefusedException when it is malformed, or not there in time
   */
  public void await(@Nullable String situationId, @Nullable String atLeast) {
    if (atLeast == null) {
      return;
    }
    Position position = Position.parse(atLeast);
    if (position instanceof Position.OfView && situationId == null) {
      throw new RefusedException(
          ProjectionRefusal.MALFORMED_POSITION, "Give the position of a command here.");
    }
    if (!waiters.tryAcquire()) {
      throw new RefusedException(CommonRefusal.OVERLOADED, "Try again in a few seconds.");
    }
    try {
      await(situationId, position);
    } finally {
      waiters.release();
    }
  }

  /**
   * Waits until the position is in the views, for who may look at the situation. Who may not is
   * refused at once; only with the position of a command it waits a moment, apart from the others,
   * since that may be what its rights or the situation itself begin with.
   *
   * @param atLeast as the caller gave it; null for not waiting
   * @param look throws when the caller may not look at the situation
   * @throws RefusedException as look does; when it is malformed, or not there in time
   */
  public void await(
      Caller caller, String situationId, @Nullable String atLeast, Consumer<Reading> look) {
    if (atLeast == null) {
      return;
    }
    Position position = Position.parse(atLeast);
    try {
      readings.of(caller, reading -> {
        look.accept(reading);
        return true;
      });
    } catch (RefusedException refused) {
      if (position instanceof Position.OfView || !thereInAMoment(situationId, position)) {
        throw refused;
      }
    }
    await(situationId, atLeast);
  }

  private boolean thereInAMoment(String situationId, Position position) {
    if (!strangers.tryAcquire()) {
      return false;
    }
    try {
      return thereWithin(moment(), situationId, position);
    } finally {
      strangers.release();
    }
  }

  private Duration moment() {
    return patience.compareTo(A_MOMENT) < 0 ? patience : A_MOMENT;
  }

  private void await(@Nullable String situationId, Position position) {
    if (!thereWithin(patience, situationId, position)) {
      throw new RefusedException(
          CommonRefusal.NOT_YET_VISIBLE, "Ask again; the view is behind for the moment.");
    }
  }

  private boolean thereWithin(Duration time, @Nullable String situationId, Position position) {
    long end = System.nanoTime() + time.toNanos();
    while (true) {
      long before = generation();
      if (there(situationId, position)) {
        return true;
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      awaitNews(before, Math.min(left, LOOK_MILLIS));
    }
  }

  private boolean there(@Nullable String situationId, Position position) {
    return readings.positions(reading -> switch (position) {
      case Position.OfEvent event -> reading.seen(event.eventId());
      case Position.OfView view ->
        situationId != null
            && reading
                .head(situationId)
                .filter(head -> head.sequence() >= view.sequence())
                .isPresent();
    });
  }

  private long generation() {
    lock.lock();
    try {
      return generation;
    } finally {
      lock.unlock();
    }
  }

  private void awaitNews(long before, long millis) {
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
      while (generation == before && nanos > 0) {
        nanos = news.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(CommonRefusal.UNAVAILABLE, "Try again in a few seconds.");
    } finally {
      lock.unlock();
    }
  }
}
