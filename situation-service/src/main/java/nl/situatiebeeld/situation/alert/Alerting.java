package nl.situatiebeeld.situation.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.alert.AlertFailure;
import nl.situatiebeeld.contracts.alert.AlertKind;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.alert.AlertCommand.RaiseAlert;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordDelivery;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordFailure;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordLeftOut;
import nl.situatiebeeld.situation.alert.delivery.Delivery;
import nl.situatiebeeld.situation.alert.delivery.Outbox;
import nl.situatiebeeld.situation.alert.delivery.Reports;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import org.springframework.stereotype.Component;

/** What the service itself does about alerts: raises those that match, records deliveries. */
@Component
final class Alerting implements Reports {

  private final Commands commands;
  private final Outbox outbox;
  private final Clock clock;

  Alerting(Commands commands, Outbox outbox, Clock clock) {
    this.commands = commands;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * The id of the one alert that a partner gets of a situation for a core task by itself: the same,
   * whichever instance makes it and however often.
   */
  static String idOf(String situationId, String partnerId, String coreTask) {
    String name = situationId + "/" + partnerId + "/" + coreTask;
    return AlertController.KIND + "-" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  /**
   * Alerts a partner of which a core task matches.
   *
   * @throws RefusedException when the situation or the partner stands otherwise by now
   */
  void alert(String situationId, String partnerId, String coreTask, AlertCause cause) {
    send(
        idOf(situationId, partnerId, coreTask),
        new RaiseAlert(situationId, partnerId, AlertKind.ALERT, cause, coreTask, null));
  }

  /** Tells the leading region that partners are left out, unless that was told last. */
  void leftOut(String situationId, int partners) {
    try {
      send(idOf(situationId, "", ""), new RecordLeftOut(situationId, partners));
    } catch (RefusedException e) {
      if (e.refusal() != AlertRefusal.ALERTED_ALREADY
          && e.refusal() != AccessRefusal.SITUATION_CLOSED) {
        throw e;
      }
    }
  }

  @Override
  public void arrived(Delivery delivery) {
    report(delivery, new RecordDelivery(delivery.channel(), delivery.attempts()));
  }

  @Override
  public void failed(Delivery delivery, AlertFailure why) {
    report(delivery, new RecordFailure(delivery.channel(), delivery.attempts(), why));
  }

  private void report(Delivery delivery, AlertCommand command) {
    try {
      send(delivery.alertId(), command);
    } catch (RefusedException e) {
      if (e.refusal() != AlertRefusal.DELIVERY_SETTLED) {
        throw e;
      }
      // another instance reported while our lease was over
      outbox.settled(delivery.alertId(), delivery.channel());
    }
  }

  private void send(String alertId, AlertCommand command) {
    Instant now = clock.instant();
    Party clockwork = Party.clock(null);
    commands.send(new AlertOrder(
        alertId,
        command,
        clockwork,
        new Order.Context(Ids.next(), clockwork.subject(), clockwork.actor(), now, null, null)));
  }
}
