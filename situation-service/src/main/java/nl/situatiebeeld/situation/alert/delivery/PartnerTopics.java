package nl.situatiebeeld.situation.alert.delivery;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics of partners where they are missing, one partition each.
 *
 * @param create whether they are made here; else by who runs Kafka
 */
record PartnerTopics(
    String bootstrapServers,
    String prefix,
    boolean create,
    short replicas,
    long keptMillis,
    Set<String> known) {

  private static final int PATIENCE_SECONDS = 10;

  static PartnerTopics of(
      String bootstrapServers, String prefix, boolean create, short replicas, long keptMillis) {
    return new PartnerTopics(
        bootstrapServers, prefix, create, replicas, keptMillis, ConcurrentHashMap.newKeySet());
  }

  /** The topic is there when this returns; its whole name. */
  String ensure(String name) throws InterruptedException, ExecutionException, TimeoutException {
    String topic = prefix + name;
    if (create && !known.contains(topic)) {
      make(topic);
      known.add(topic);
    }
    return topic;
  }

  private void make(String topic)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (Admin admin = Admin.create(Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        5_000,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
        4_000))) {
      admin.createTopics(Set.of(described(topic))).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private NewTopic described(String topic) {
    return new NewTopic(topic, 1, replicas)
        .configs(Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            String.valueOf(keptMillis),
            // acknowledged by all must mean more than one, where there are more
            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
            replicas > 2 ? "2" : "1"));
  }
}
