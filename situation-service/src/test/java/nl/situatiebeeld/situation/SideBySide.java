package nl.situatiebeeld.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several requests at one moment. */
final class SideBySide {

  private SideBySide() {}

  /** Sends them all as soon as each is ready; the answers in the order of the requests. */
  static <T> List<T> all(List<? extends Callable<T>> requests) {
    CountDownLatch ready = new CountDownLatch(requests.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> answers = new ArrayList<>();
      for (Callable<T> request : requests) {
        answers.add(threads.submit(() -> {
          ready.countDown();
          ready.await();
          return request.call();
        }));
      }
      List<T> found = new ArrayList<>();
      for (Future<T> answer : answers) {
        found.add(answer.get());
      }
      return found;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
