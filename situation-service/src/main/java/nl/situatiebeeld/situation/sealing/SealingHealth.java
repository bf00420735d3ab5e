package nl.situatiebeeld.situation.sealing;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Shouts when nothing is sealed any more, or when the log is not what was signed. */
final class SealingHealth extends AbstractHealthIndicator {

  private final Sealing sealing;
  private final SealTables tables;

  SealingHealth(Sealing sealing, SealTables tables) {
    this.sealing = sealing;
    this.tables = tables;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    String trouble = sealing.trouble();
    if (trouble == null) {
      builder.up();
    } else {
      builder.down().withDetail("trouble", trouble);
    }
    builder
        .withDetail("unsealedEvents", tables.unsealed())
        .withDetail("unpublishedRoots", tables.unpublished());
  }
}
