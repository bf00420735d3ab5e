package nl.situatiebeeld.situation.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is due out of the outbox and has it carried. Several instances share the work; what
 * one of them leaves undone comes round again when its lease is over.
 */
final class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final Outbox outbox;
  private final Map<AlertChannel, Carrier> carriers;
  private final Reports reports;
  private final DeliverySettings settings;
  private final Clock clock;
  private final Semaphore free;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  Deliveries(
      Outbox outbox,
      List<Carrier> carriers,
      Reports reports,
      DeliverySettings settings,
      Clock clock) {
    this.outbox = outbox;
    this.carriers =
        carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
    this.reports = reports;
    this.settings = settings;
    this.clock = clock;
    this.free = new Semaphore(settings.atOnce());
  }

  /** Begins on a thread of its own. */
  synchronized void start() {
    stopping = false;
    thread = Thread.ofPlatform().name("deliveries").daemon().start(this::run);
  }

  /** Takes nothing new; what is under way may end, or comes round again. */
  synchronized void stop() throws InterruptedException {
    stopping = true;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      running.join(TimeUnit.SECONDS.toMillis(10));
    }
  }

  private void run() {
    while (!stopping) {
      try {
        if (takeDue() == 0) {
          TimeUnit.MILLISECONDS.sleep(settings.pollInterval().toMillis());
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // whatever it was: deliveries that ended in silence would be worse
        pauseAfter(e);
      }
    }
  }

  private int takeDue() throws InterruptedException {
    int most = roomFor();
    int taken = 0;
    try {
      Instant now = clock.instant();
      for (Delivery delivery : outbox.take(now, now.plus(settings.lease()), most)) {
        Thread.ofVirtual().name("delivery").start(() -> carryAndRelease(delivery));
        taken++;
      }
    } finally {
      free.release(most - taken);
    }
    return taken;
  }

  private int roomFor() throws InterruptedException {
    free.acquire();
    return 1 + free.drainPermits();
  }

  private void carryAndRelease(Delivery delivery) {
    try {
      carry(delivery);
    } catch (RuntimeException e) {
      // without its message, which can hold content; the lease brings it round again
      LOG.warn(
          "delivery of {} by {} was held up by {}",
          delivery.alertId(),
          delivery.channel(),
          e.getClass().getSimpleName());
    } finally {
      free.release();
    }
  }

  private void carry(Delivery delivery) {
    Carrier carrier = carriers.get(delivery.channel());
    if (carrier == null) {
      throw new IllegalStateException("nobody carries by this way");
    }
    switch (carrier.carry(delivery)) {
      case Carrier.Outcome.Arrived arrived -> reports.arrived(delivery);
      case Carrier.Outcome.Failed failed -> failed(delivery, failed.why());
      case Carrier.Outcome.Hopeless hopeless -> reports.failed(delivery, hopeless.why());
    }
  }

  private void failed(Delivery delivery, AlertFailure why) {
    if (delivery.attempts() >= settings.attempts()) {
      reports.failed(delivery, why);
    } else {
      outbox.again(delivery, clock.instant().plus(settings.waitAfter(delivery.attempts())));
    }
  }

  private void pauseAfter(RuntimeException e) {
    LOG.warn(
        "deliveries are held up by {}; they go on by themselves", e.getClass().getName());
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
