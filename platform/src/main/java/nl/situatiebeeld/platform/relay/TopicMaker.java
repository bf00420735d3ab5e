package nl.situatiebeeld.platform.relay;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import nl.situatiebeeld.contracts.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topic where it is missing, with the partitions it keeps for life and no end. */
final class TopicMaker {

  private final RelaySettings settings;
  private boolean known;

  TopicMaker(RelaySettings settings) {
    this.settings = settings;
    this.known = !settings.createTopic();
  }

  /** The topic is there when this returns. */
  void ensure() throws InterruptedException, ExecutionException {
    if (known) {
      return;
    }
    try (Admin admin = Admin.create(Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        settings.bootstrapServers(),
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        5_000,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
        4_000))) {
      admin.createTopics(Set.of(topic())).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
    known = true;
  }

  private NewTopic topic() {
    return new NewTopic(settings.topic(), Topics.PARTITIONS, settings.replicas())
        .configs(Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            String.valueOf(RelaySettings.MAX_RECORD_BYTES),
            // acknowledged by all must mean more than one, where there are more
            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
            settings.replicas() > 2 ? "2" : "1"));
  }
}
