package nl.situatiebeeld.platform.bus;

import java.time.Duration;

/**
 * What a consumer reads and where it keeps its place.
 *
 * @param name of the consumer: its group on Kafka and its thread
 * @param schema of the tables {@code consumed_position} and {@code stream_position}
 * @param alone reads all partitions by itself, without a group, as a rebuild does
 * @param maxBatch records in one transaction, at most
 * @param chained whether each stream's chain is followed (E7): a stream whose chain breaks is
 *     parked
 * @param retryInterval between tries while a partition is held up
 */
public record ConsumerSettings(
    String name,
    String bootstrapServers,
    String topic,
    String schema,
    boolean alone,
    int maxBatch,
    boolean chained,
    Duration retryInterval) {

  private static final java.util.regex.Pattern IDENTIFIER =
      java.util.regex.Pattern.compile("[a-z][a-z0-9_]{0,40}");

  /** Refuses a schema that is not a plain name: it becomes part of statements. */
  public ConsumerSettings {
    if (!IDENTIFIER.matcher(schema).matches()) {
      throw new IllegalArgumentException("not a plain schema name");
    }
  }

  /** A live consumer with the usual limits. */
  public static ConsumerSettings live(
      String name, String bootstrapServers, String topic, String schema) {
    return new ConsumerSettings(
        name, bootstrapServers, topic, schema, false, 1_000, false, Duration.ofSeconds(2));
  }

  /** A rebuild: alone, in large batches. */
  public static ConsumerSettings rebuild(
      String name, String bootstrapServers, String topic, String schema) {
    return new ConsumerSettings(
        name, bootstrapServers, topic, schema, true, 5_000, false, Duration.ofSeconds(2));
  }

  /** The same, following each stream's chain. */
  public ConsumerSettings followingChains() {
    return new ConsumerSettings(
        name, bootstrapServers, topic, schema, alone, maxBatch, true, retryInterval);
  }
}
