package nl.situatiebeeld.embedded;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** What a broker on this machine is asked as its operator. */
record KafkaAnswers(int port) {

  static String address(int port) {
    return "127.0.0.1:" + port;
  }

  /** Waits until the broker serves clients; false when it ended, or took too long. */
  boolean await(Process broker, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    // a client logs each refused connection, so it only comes when somebody listens
    while (!Ports.answers(port)) {
      if (System.nanoTime() > end || ended(broker)) {
        return false;
      }
    }
    try (Admin admin = client()) {
      while (!serves(admin)) {
        if (System.nanoTime() > end || ended(broker)) {
          return false;
        }
      }
      return true;
    }
  }

  /** A broker shows itself to clients only once the controller has taken it in. */
  private static boolean serves(Admin admin) {
    try {
      return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** Whether the broker is gone; takes a moment to find that it is not. */
  private static boolean ended(Process broker) {
    try {
      return broker.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  void createTopics(int partitions, Collection<String> names) {
    try (Admin admin = client()) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing = names.stream()
          .filter(name -> !present.contains(name))
          .map(name -> new NewTopic(name, partitions, (short) 1))
          .toList();
      admin.createTopics(missing).all().get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka makes no topics", e);
    }
  }

  private Admin client() {
    return Admin.create(Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address(port),
        AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50,
        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 100,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500));
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while waiting for Kafka", e);
  }
}
