package nl.situatiebeeld.situation.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertEvent;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertAcknowledged;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertDelivered;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertDeliveryFailed;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertRaised;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertsLeftOut;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.eventstore.PastEvents;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.agreement.Agreements;
import nl.situatiebeeld.situation.alert.Alert.LeftOut;
import nl.situatiebeeld.situation.alert.Alert.Raised;
import nl.situatiebeeld.situation.alert.Alert.Unraised;
import nl.situatiebeeld.situation.alert.AlertCommand.RaiseAlert;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordLeftOut;
import nl.situatiebeeld.situation.alert.Circumstances.Fit;
import nl.situatiebeeld.situation.alert.Circumstances.Target;
import nl.situatiebeeld.situation.alert.delivery.Delivery;
import nl.situatiebeeld.situation.alert.delivery.Outbox;
import nl.situatiebeeld.situation.alert.webhook.Webhooks;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a decision about an alert needs, and keeps what is to be delivered after it. */
@Component
final class AlertDesk {

  private final Admission admission;
  private final Standings standings;
  private final Agreements agreements;
  private final Candidates candidates;
  private final PastEvents past;
  private final Webhooks webhooks;
  private final AlertTable table;
  private final Outbox outbox;
  private final AlertSettings settings;

  AlertDesk(
      Admission admission,
      Standings standings,
      Agreements agreements,
      Candidates candidates,
      PastEvents past,
      Webhooks webhooks,
      AlertTable table,
      Outbox outbox,
      AlertSettings settings) {
    this.admission = admission;
    this.standings = standings;
    this.agreements = agreements;
    this.candidates = candidates;
    this.past = past;
    this.webhooks = webhooks;
    this.table = table;
    this.outbox = outbox;
    this.settings = settings;
  }

  Circumstances circumstances(AlertOrder order, Alert now) {
    Admission.Admitted admitted = admission.besideOthers(
        situationId(order, now), order.party(), order.context().now());
    return new Circumstances(
        admitted.standing(), admitted.party(), target(order, now, admitted.standing()));
  }

  private static String situationId(AlertOrder order, Alert now) {
    return switch (now) {
      case Raised raised -> raised.situationId();
      case LeftOut left -> left.situationId();
      case Unraised none when order.command() instanceof RaiseAlert raise -> raise.situationId();
      case Unraised none when order.command() instanceof RecordLeftOut left -> left.situationId();
      case Unraised none -> throw AlertRefusal.ALERT_NOT_FOUND.refused();
    };
  }

  private @Nullable Target target(AlertOrder order, Alert now, SituationStanding situation) {
    if (!(order.command() instanceof RaiseAlert raise) || !(now instanceof Unraised)) {
      return null;
    }
    SituationOutline outline = SituationOutline.of(past.of(situation.situationId()));
    return new Target(
        agreements.knows(raise.partnerId()),
        standings
            .participation(situation.situationId(), raise.partnerId())
            .filter(p -> p.takesPart(order.context().moment()))
            .isPresent(),
        fits(raise, outline, order.context().moment()),
        outline.overview(),
        channels(raise.partnerId(), situation),
        room(raise, situation));
  }

  // S7: whom the limit left out can be reached by hand
  private boolean room(RaiseAlert raise, SituationStanding situation) {
    int more = raise.cause() == AlertCause.BY_HAND ? settings.byHandBeyond() : 0;
    return table.count(situation.situationId()) < settings.perSituation() + more;
  }

  private List<Fit> fits(RaiseAlert raise, SituationOutline outline, Instant moment) {
    return switch (raise.kind()) {
      case ALERT -> candidates.ofPartner(raise.partnerId(), outline.reach(), moment);
      case CALL_OUT -> candidates.inRegions(raise.partnerId(), outline.reach(), moment);
    };
  }

  private List<AlertChannel> channels(String partnerId, SituationStanding situation) {
    List<AlertChannel> channels = new ArrayList<>();
    if (situation.reconstruction()) {
      return channels; // what is retold was delivered long ago, by other ways
    }
    boolean exercise = situation.kind() == SituationKind.EXERCISE;
    if (webhooks.wants(partnerId, exercise)) {
      channels.add(AlertChannel.WEBHOOK);
    }
    if (settings.kafka()) {
      channels.add(AlertChannel.KAFKA);
    }
    channels.add(AlertChannel.DASHBOARD);
    return channels;
  }

  /** Keeps what is to be delivered, or that it no longer is. */
  void keep(AlertOrder order, AlertEvent event) {
    switch (event) {
      case AlertRaised e -> {
        table.keep(e);
        toDeliver(e, order.context().moment());
      }
      case AlertsLeftOut e -> {
        // for the leading region only, which reads it in the situation
      }
      case AlertDelivered e -> outbox.settled(e.alertId(), e.channel());
      case AlertDeliveryFailed e -> outbox.settled(e.alertId(), e.channel());
      case AlertAcknowledged e -> {
        // deliveries go on: who acknowledged in one place may wait for it in another
      }
    }
  }

  private void toDeliver(AlertRaised alert, Instant moment) {
    String data = Json.mapper().writeValueAsString(AlertMessage.of(alert));
    for (AlertChannel channel : alert.channels()) {
      if (channel != AlertChannel.DASHBOARD) { // people fetch that themselves
        outbox.put(new Delivery(
            alert.alertId(),
            channel,
            alert.situationId(),
            alert.partnerId(),
            alert.kind(),
            alert.exercise(),
            moment,
            data,
            0));
      }
    }
  }
}
