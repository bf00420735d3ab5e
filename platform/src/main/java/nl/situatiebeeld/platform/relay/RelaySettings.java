package nl.situatiebeeld.platform.relay;

import java.time.Duration;

/**
 * Where a service's events go.
 *
 * @param topic the topic on Kafka
 * @param source the service, as {@code ce_source}
 * @param createTopic whether the relay makes the topic when it is missing
 * @param replicas of the topic, when made
 * @param pollInterval how long to wait for a wake-up before looking anyway
 * @param batch events placed and published at once, at most
 */
public record RelaySettings(
    String bootstrapServers,
    String topic,
    String source,
    boolean createTopic,
    short replicas,
    Duration pollInterval,
    int batch) {

  /** Size of a record, at most; above the limit of a request, so that each event fits. */
  public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;
}
