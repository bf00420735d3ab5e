package nl.situatiebeeld.embedded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

  @TempDir
  Path folder;

  @Test
  void topicsSurviveAnOrderlyRestartAndACrashOnTheSamePort() throws Exception {
    try (LocalKafka kafka = LocalKafka.in(folder)) {
      String address = kafka.bootstrapServers();
      kafka.createTopics(1, "kept");
      // again: it is there, and that is well
      kafka.createTopics(1, "kept");
      kafka.stop();
      assertThat(kafka.process()).isEmpty();
      kafka.start();
      assertThat(topics(kafka)).contains("kept");
      kafka.kill();
      kafka.start();
      assertThat(topics(kafka)).contains("kept");
      assertThat(kafka.bootstrapServers()).isEqualTo(address);
    }
  }

  @Test
  void topicsAreNeverMadeByTheWayAndTakeLargeRecords() throws Exception {
    LocalKafka kafka = TestServers.kafka();
    try (Admin admin = admin(kafka)) {
      ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
      Config config =
          requireNonNull(admin.describeConfigs(List.of(broker)).all().get().get(broker));
      assertThat(config.get("auto.create.topics.enable").value()).isEqualTo("false");
      assertThat(config.get("message.max.bytes").value()).isEqualTo("4194304");
    }
  }

  @Test
  void itsMemoryIsBounded() {
    ProcessHandle process = TestServers.kafka().process().orElseThrow();
    assertThat(process.info().commandLine().orElseThrow()).contains("-Xmx256m");
  }

  private static Iterable<String> topics(LocalKafka kafka)
      throws InterruptedException, ExecutionException {
    try (Admin admin = admin(kafka)) {
      return admin.listTopics().names().get();
    }
  }

  private static Admin admin(LocalKafka kafka) {
    return Admin.create(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
  }
}
