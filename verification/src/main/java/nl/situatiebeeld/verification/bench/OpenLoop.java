package nl.situatiebeeld.verification.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts deeds at a steady rate, whether or not earlier ones were answered, and measures each from
 * the moment at which it was due: waiting in line counts.
 */
final class OpenLoop {

  private OpenLoop() {}

  /** The samples of this rate over this many seconds. */
  static Samples run(int perSecond, double seconds, Callers.Deed deed) {
    Samples samples = new Samples();
    AtomicLong failed = new AtomicLong();
    long start = System.nanoTime();
    int total = (int) (perSecond * seconds);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < total; i++) {
        long due = start + (long) (i * 1e9 / perSecond);
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        threads.execute(() -> {
          try {
            deed.run();
            samples.add(System.nanoTime() - due);
          } catch (Exception e) {
            failed.incrementAndGet();
          }
        });
      }
    }
    if (failed.get() > 0) {
      throw new IllegalStateException(failed.get() + " of " + total + " failed");
    }
    return samples;
  }
}
