package nl.situatiebeeld.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Parts that start at the same time do not set up logging at the same time. */
class LoggingInTurnTest {

  @Configuration(proxyBeanMethods = false)
  static class Part {}

  private final LoggingInTurn logging = new LoggingInTurn();

  private void start(Runnable whileLoggingIsSetUp) {
    ApplicationListener<ApplicationEnvironmentPreparedEvent> probe =
        event -> whileLoggingIsSetUp.run();
    try (ConfigurableApplicationContext part = new SpringApplicationBuilder(Part.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .listeners(logging, probe)
        .run("--spring.main.banner-mode=off")) {
      assertThat(part.isActive()).isTrue();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoComesSecondWaitsForTheFirst() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    AtomicReference<Thread> waiting = new AtomicReference<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> one = threads.submit(() -> start(() -> {
        inside.countDown();
        await(goOn);
      }));
      await(inside);
      Future<?> two = threads.submit(() -> {
        waiting.set(Thread.currentThread());
        start(second::countDown);
      });
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> waiting.get() != null && waiting.get().getState() == Thread.State.WAITING);
      assertThat(second.getCount()).isEqualTo(1);
      goOn.countDown();
      one.get();
      two.get();
      assertThat(second.getCount()).isZero();
    }
  }

  @Test
  void whoFailsHoldsUpNobody() throws Exception {
    assertThatThrownBy(() -> start(() -> {
          throw new IllegalArgumentException("not today");
        }))
        .hasMessageContaining("not today");
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      CountDownLatch other = new CountDownLatch(1);
      Future<?> started = threads.submit(() -> start(other::countDown));
      await(other);
      started.get();
    }
  }
}
