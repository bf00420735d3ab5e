package nl.situatiebeeld.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that a broker of its own reads at its start. */
record KafkaSettings(Path folder, int port, int controllerPort) {

  private static final String LOGGING = """
      <configuration>
        <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%d{HH:mm:ss.SSS} %-5level %logger{20} %msg%n</pattern></encoder>
        </appender>
        <root level="WARN"><appender-ref ref="OUT"/></root>
      </configuration>
      """;

  /** One node that is broker and controller; small, since it serves one machine. */
  private String properties() {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        log.dirs=%3$s
        # topics come from the services, with the right number of partitions
        auto.create.topics.enable=false
        # events are kept for ever
        log.retention.ms=-1
        log.retention.bytes=-1
        # as the topics in production: a fact with a large geometry is more than the usual 1 MiB
        message.max.bytes=4194304
        replica.fetch.max.bytes=4194304
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.initial.rebalance.delay.ms=0
        # after a kill the controller waits this long before it takes the broker back
        broker.session.timeout.ms=2000
        broker.heartbeat.interval.ms=500
        # nobody takes over from a single node
        controlled.shutdown.enable=false
        num.network.threads=2
        num.io.threads=4
        background.threads=2
        num.recovery.threads.per.data.dir=2
        log.cleaner.dedupe.buffer.size=8388608
        """.formatted(port, controllerPort, folder.resolve("data"));
  }

  Path propertiesFile() {
    return folder.resolve("server.properties");
  }

  Path loggingFile() {
    return folder.resolve("logback.xml");
  }

  Path outputFile() {
    return folder.resolve("output.log");
  }

  Path processFile() {
    return folder.resolve("process");
  }

  void write() {
    write(propertiesFile(), properties());
    write(loggingFile(), LOGGING);
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
