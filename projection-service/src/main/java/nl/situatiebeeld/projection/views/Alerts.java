package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertEvent;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertAcknowledged;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertDelivered;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertDeliveryFailed;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertRaised;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertsLeftOut;
import nl.situatiebeeld.contracts.alert.AlertFailure;
import nl.situatiebeeld.contracts.alert.AlertKind;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * Alerts and call-outs as items (S7): for the leading region and the alerted partner, whether it
 * takes part or not; open until the partner acknowledges.
 */
final class Alerts {

  /** Where {@link #evolve} keeps how each delivery went; readers find it under this name. */
  private static final String DELIVERIES = "deliveries";

  private Alerts() {}

  static Item evolve(@Nullable Item now, AlertEvent event, Instant recordedAt) {
    return switch (event) {
      case AlertRaised e -> raised(e);
      case AlertsLeftOut e ->
        Item.begins(ItemKind.ALERT, e.situationId(), e.alertId(), "LEFT_OUT")
            .seenBy(Audience.ADDRESSED, List.of()) // S7: for the leading region
            .with("partnersLeftOut", e.partners())
            .with("exercise", e.exercise());
      case AlertDelivered e ->
        delivery(
            Item.known(now), e.channel(), outcome("DELIVERED", e.attempts(), recordedAt, null));
      case AlertDeliveryFailed e ->
        delivery(
            Item.known(now), e.channel(), outcome("FAILED", e.attempts(), recordedAt, e.failure()));
      case AlertAcknowledged e ->
        Item.known(now)
            .status("ACKNOWLEDGED", false)
            .with("acknowledgedAt", recordedAt)
            .with("answer", e.answer())
            .with("remark", e.remark());
    };
  }

  private static Item raised(AlertRaised e) {
    List<Map<String, Object>> deliveries = new ArrayList<>();
    for (AlertChannel channel : e.channels()) {
      Map<String, Object> delivery = new LinkedHashMap<>();
      delivery.put("channel", channel.name());
      delivery.put("outcome", "UNDERWAY");
      deliveries.add(delivery);
    }
    return Item.begins(kind(e.kind()), e.situationId(), e.alertId(), "RAISED")
        .seenBy(Audience.ADDRESSED, List.of(e.partnerId()))
        .with("partnerId", e.partnerId())
        .with("exercise", e.exercise())
        .with("cause", e.cause())
        .with("coreTask", e.coreTask())
        .with("reason", e.reason())
        .with("situation", e.overview())
        .with(DELIVERIES, deliveries);
  }

  private static ItemKind kind(AlertKind kind) {
    return switch (kind) {
      case ALERT -> ItemKind.ALERT;
      case CALL_OUT -> ItemKind.CALL_OUT;
    };
  }

  private static Map<String, Object> outcome(
      String outcome, int attempts, Instant at, @Nullable AlertFailure failure) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("outcome", outcome);
    told.put("attempts", attempts);
    told.put("at", at.toString());
    if (failure != null) {
      told.put("failure", failure.name());
    }
    return told;
  }

  private static Item delivery(Item alert, AlertChannel channel, Map<String, Object> outcome) {
    List<Map<String, Object>> deliveries = new ArrayList<>();
    if (alert.content().get(DELIVERIES) instanceof List<?> before) {
      for (Object each : before) {
        deliveries.add(
            each instanceof Map<?, ?> delivery && channel.name().equals(delivery.get("channel"))
                ? settled(channel, outcome)
                : known(each));
      }
    }
    return alert.with(DELIVERIES, deliveries);
  }

  private static Map<String, Object> settled(AlertChannel channel, Map<String, Object> outcome) {
    Map<String, Object> settled = new LinkedHashMap<>();
    settled.put("channel", channel.name());
    settled.putAll(outcome);
    return settled;
  }

  private static Map<String, Object> known(Object delivery) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (delivery instanceof Map<?, ?> before) {
      before.forEach((name, value) -> copy.put(String.valueOf(name), value));
    }
    return copy;
  }
}
