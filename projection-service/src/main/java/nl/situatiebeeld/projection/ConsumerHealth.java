package nl.situatiebeeld.projection;

import nl.situatiebeeld.platform.bus.EventConsumer;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Shouts when events do not come into the views. */
final class ConsumerHealth extends AbstractHealthIndicator {

  private final EventConsumer situations;
  private final EventConsumer partners;

  ConsumerHealth(EventConsumer situations, EventConsumer partners) {
    this.situations = situations;
    this.partners = partners;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    EventConsumer.Progress first = situations.progress();
    EventConsumer.Progress second = partners.progress();
    boolean heldUp = !first.heldUp().isEmpty() || !second.heldUp().isEmpty();
    boolean parked = first.parked() + second.parked() > 0;
    (heldUp || parked ? builder.down() : builder.up())
        .withDetail("situationsRemaining", first.remaining())
        .withDetail("situationsHeldUp", first.heldUp())
        .withDetail("partnersRemaining", second.remaining())
        .withDetail("partnersHeldUp", second.heldUp())
        .withDetail("situationsParked", first.parked())
        .withDetail("partnersParked", second.parked());
  }
}
