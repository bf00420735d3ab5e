package nl.situatiebeeld.projection;

import java.time.Duration;
import nl.situatiebeeld.platform.bus.ConsumerSettings;
import nl.situatiebeeld.projection.replay.ReplaySettings;
import nl.situatiebeeld.projection.stream.StreamSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Settings of this service.
 *
 * @param kafka where the events come from
 * @param topics names of topics
 * @param projection limits of queries and streams
 */
@ConfigurationProperties("situatiebeeld")
public record ProjectionSettings(
    Kafka kafka,
    @DefaultValue TopicNames topics,
    @DefaultValue Projection projection) {

  /** Where the events come from. */
  public record Kafka(@Name("bootstrap-servers") String bootstrapServers) {}

  /**
   * Names of topics.
   *
   * @param prefix stands before each topic and each consumer's name; empty in production
   */
  public record TopicNames(@DefaultValue("") String prefix) {}

  /**
   * Limits of queries and streams.
   *
   * @param patience how long a query waits for {@code atLeast}, at most
   * @param maxWaiting queries that wait at the same time, at most
   * @param maxFacts facts in one picture, at most
   * @param maxKeptSitRep bytes of a SitRep that is kept as it was handed out; of a larger one its
   *     hash is kept
   */
  public record Projection(
      @DefaultValue("5s") Duration patience,
      @DefaultValue("500") int maxWaiting,
      @DefaultValue("20000") int maxFacts,
      @DefaultValue("8388608") int maxKeptSitRep,
      @DefaultValue StreamLimits streams,
      @DefaultValue ReplayLimits replays) {}

  /** Limits of replays; see {@link ReplaySettings}. */
  public record ReplayLimits(
      @DefaultValue("5") int perCaller,
      @DefaultValue("200") int total,
      @DefaultValue("1h") Duration idle,
      @DefaultValue("24h") Duration life,
      @DefaultValue("100ms") Duration tick,
      @DefaultValue("2") int readers) {}

  /** Limits of streams; see {@link StreamSettings}. */
  public record StreamLimits(
      @DefaultValue("15s") Duration heartbeat,
      @DefaultValue("20") int perCaller,
      @DefaultValue("5000") int total,
      @DefaultValue("256") int queue,
      @DefaultValue("5000") int maxBehind,
      @DefaultValue("3") int maxCoalesced,
      @DefaultValue("8") int readers) {}

  Duration patience() {
    return projection.patience();
  }

  int maxWaiting() {
    return projection.maxWaiting();
  }

  int maxKeptSitRep() {
    return projection.maxKeptSitRep();
  }

  int maxFacts() {
    return projection.maxFacts();
  }

  StreamSettings streams() {
    StreamLimits limits = projection.streams();
    return new StreamSettings(
        limits.heartbeat(),
        limits.perCaller(),
        limits.total(),
        limits.queue(),
        limits.maxBehind(),
        limits.maxCoalesced(),
        limits.readers());
  }

  ReplaySettings replays() {
    ReplayLimits limits = projection.replays();
    return new ReplaySettings(
        limits.perCaller(),
        limits.total(),
        limits.idle(),
        limits.life(),
        limits.tick(),
        limits.readers());
  }

  ConsumerSettings live(String topic) {
    return ConsumerSettings.live(
            topics.prefix() + "projection-" + topic,
            kafka.bootstrapServers(),
            topics.prefix() + topic,
            nl.situatiebeeld.projection.views.ViewSchema.LIVE)
        .followingChains();
  }
}
