package nl.situatiebeeld.platform.relay;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Shouts when written events have not come further for too long. */
final class RelayHealth extends AbstractHealthIndicator {

  private static final Duration TOO_LONG = Duration.ofSeconds(30);

  private final Relay relay;

  RelayHealth(Relay relay) {
    this.relay = relay;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    Relay.Status status = relay.status();
    boolean stuck = status.oldestWaits().compareTo(TOO_LONG) > 0;
    (stuck ? builder.down() : builder.up())
        .withDetail("unpublished", status.unpublished())
        .withDetail("oldestWaitsSeconds", status.oldestWaits().toSeconds());
  }
}
