package nl.situatiebeeld.situation.alert.delivery;

import java.time.Instant;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertKind;

/**
 * One message on its way to a partner.
 *
 * @param data the message as JSON
 * @param attempts how often it was tried, this time included
 */
public record Delivery(
    String alertId,
    AlertChannel channel,
    String situationId,
    String partnerId,
    AlertKind kind,
    boolean exercise,
    Instant raisedAt,
    String data,
    int attempts) {

  /** The type of its CloudEvent. */
  public String type() {
    return switch (kind) {
      case ALERT -> "nl.situatiebeeld.alert.v1";
      case CALL_OUT -> "nl.situatiebeeld.call-out.v1";
    };
  }
}
