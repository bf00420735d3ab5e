package nl.situatiebeeld.situation.alert.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are delivered.
 *
 * @param attempts to deliver one message by one way, at most
 * @param firstWait before the second attempt; doubles with each one after it
 * @param longestWait between attempts, at most
 * @param lease how long an instance has for what it took, before another may take it; longer than
 *     an attempt can last
 * @param pollInterval between two looks at what is due
 * @param atOnce deliveries under way in one instance, at most
 * @param kept how long a message stays on a partner's topic
 * @param lateAfter when one that is not delivered counts as late in the metric
 */
@ConfigurationProperties("situatiebeeld.alerts.delivery")
record DeliverySettings(
    @DefaultValue("12") int attempts,
    @DefaultValue("2s") Duration firstWait,
    @DefaultValue("5m") Duration longestWait,
    @DefaultValue("1m") Duration lease,
    @DefaultValue("250ms") Duration pollInterval,
    @DefaultValue("16") int atOnce,
    @DefaultValue("30d") Duration kept,
    @DefaultValue("1m") Duration lateAfter) {

  /** How long to wait after so many attempts that failed. */
  Duration waitAfter(int failed) {
    Duration wait = firstWait;
    for (int i = 1; i < failed && wait.compareTo(longestWait) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
