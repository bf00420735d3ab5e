package nl.situatiebeeld.situation.alert.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertFailure;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.alert.webhook.Webhook;
import nl.situatiebeeld.situation.alert.webhook.WebhookCall;
import nl.situatiebeeld.situation.alert.webhook.Webhooks;
import org.springframework.stereotype.Component;

/** To the partner's own address, as a CloudEvent in JSON, signed. */
@Component
final class WebhookCarrier implements Carrier {

  private final Webhooks webhooks;
  private final WebhookCall call;

  WebhookCarrier(Webhooks webhooks, WebhookCall call) {
    this.webhooks = webhooks;
    this.call = call;
  }

  @Override
  public AlertChannel channel() {
    return AlertChannel.WEBHOOK;
  }

  @Override
  public Outcome carry(Delivery delivery) {
    Optional<Webhook> webhook = webhooks
        .find(delivery.partnerId())
        .filter(w -> w.exercises() || !delivery.exercise()); // S1
    if (webhook.isEmpty()) {
      return new Outcome.Hopeless(AlertFailure.WITHDRAWN);
    }
    return switch (call.post(webhook.get(), delivery.alertId(), envelope(delivery))) {
      case ACCEPTED -> new Outcome.Arrived();
      case REFUSED -> new Outcome.Failed(AlertFailure.REFUSED);
      case UNREACHABLE -> new Outcome.Failed(AlertFailure.UNREACHABLE);
      case ADDRESS_NOT_ALLOWED -> new Outcome.Failed(AlertFailure.ADDRESS_NOT_ALLOWED);
    };
  }

  private static String envelope(Delivery delivery) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", delivery.alertId());
    event.put("source", "/situation-service");
    event.put("type", delivery.type());
    event.put("subject", delivery.situationId());
    event.put("time", delivery.raisedAt().toString());
    event.put("datacontenttype", "application/json");
    event.put("exercise", delivery.exercise());
    event.put("data", Json.mapper().readTree(delivery.data()));
    return Json.mapper().writeValueAsString(event);
  }
}
