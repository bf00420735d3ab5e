package nl.situatiebeeld.verification.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several callers that each do a thing over and over, as fast as it is answered. */
final class Callers {

  private Callers() {}

  /** What one caller does once. */
  interface Deed {
    void run() throws Exception;
  }

  /** Makes a caller with what it needs, such as a connection of its own. */
  interface Maker {
    Caller make() throws Exception;
  }

  /** One caller; closed at the end. */
  interface Caller extends AutoCloseable {
    void act() throws Exception;

    @Override
    default void close() throws SQLException {}
  }

  /** Deeds per second of this many callers over this many seconds. */
  static double perSecond(int callers, double seconds, Maker maker) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long start = System.nanoTime();
    long done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        counts.add(threads.submit(() -> repeat(maker, end)));
      }
      for (Future<Long> count : counts) {
        done += count.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return done / ((System.nanoTime() - start) / 1e9);
  }

  private static long repeat(Maker maker, long end) throws Exception {
    long count = 0;
    try (Caller caller = maker.make()) {
      while (System.nanoTime() < end) {
        caller.act();
        count++;
      }
    }
    return count;
  }
}
