package nl.situatiebeeld.situation.alert;

import java.util.EnumSet;
import java.util.Optional;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertEvent;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertAcknowledged;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertDelivered;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertDeliveryFailed;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertRaised;
import nl.situatiebeeld.contracts.alert.AlertEvent.AlertsLeftOut;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.alert.Alert.LeftOut;
import nl.situatiebeeld.situation.alert.Alert.Raised;
import nl.situatiebeeld.situation.alert.Alert.Unraised;
import nl.situatiebeeld.situation.alert.AlertCommand.AcknowledgeAlert;
import nl.situatiebeeld.situation.alert.AlertCommand.RaiseAlert;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordDelivery;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordFailure;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordLeftOut;
import nl.situatiebeeld.situation.alert.Circumstances.Fit;
import nl.situatiebeeld.situation.alert.Circumstances.Target;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.StandingRules;

/** Who is alerted or called out, what becomes of it, and who may say so (S7). */
final class AlertDecider {

  /** How often a partner may think better of its answer. */
  private static final int MOST_ANSWERS = 20;

  private AlertDecider() {}

  static AlertEvent decide(String id, AlertCommand command, Alert now, Circumstances c) {
    return switch (command) {
      case RaiseAlert raise -> raise(id, raise, now, c);
      case RecordLeftOut left -> leftOut(id, left, now, c);
      case RecordDelivery delivery -> delivered(id, delivery, raised(now), c);
      case RecordFailure failure -> failed(id, failure, raised(now), c);
      case AcknowledgeAlert answer -> acknowledged(id, answer, raised(now), c);
    };
  }

  private static AlertRaised raise(String id, RaiseAlert raise, Alert now, Circumstances c) {
    Target target = c.target();
    if (!(now instanceof Unraised) || target == null) {
      throw AlertRefusal.ALERTED_ALREADY.refused();
    }
    mayRaise(raise, c);
    refuseUnless(target.room(), AlertRefusal.TOO_MANY_ALERTS);
    refuseUnless(target.known(), AlertRefusal.UNKNOWN_PARTNER);
    Optional<Fit> fit = fit(raise, target);
    return new AlertRaised(
        raise.situationId(),
        id,
        raise.partnerId(),
        raise.kind(),
        raise.cause(),
        fit.map(Fit::coreTask).orElse(null),
        fit.map(Fit::agreementId).orElse(null),
        raise.reason(),
        c.situation().kind() == SituationKind.EXERCISE, // S1: never mixed with real ones
        target.overview(),
        target.channels(),
        c.party().actor());
  }

  private static void mayRaise(RaiseAlert raise, Circumstances c) {
    if (raise.cause() == AlertCause.BY_HAND) {
      StandingRules.directs(c.situation(), c.party());
    } else {
      refuseUnless(!c.situation().reconstruction(), AlertRefusal.ALERTED_BY_HAND_ONLY);
    }
    StandingRules.open(c.situation());
  }

  // S7: alerted is whom it concerns and who is not there yet; called out is who is named
  private static Optional<Fit> fit(RaiseAlert raise, Target target) {
    Optional<Fit> fit = target.fits().stream()
        .filter(f -> raise.coreTask() == null || f.coreTask().equals(raise.coreTask()))
        .findFirst();
    switch (raise.kind()) {
      case ALERT -> {
        refuseUnless(!target.takesPart(), AlertRefusal.PARTNER_PRESENT);
        refuseUnless(fit.isPresent(), AlertRefusal.NO_MATCH);
      }
      case CALL_OUT ->
        refuseUnless(fit.isPresent() || raise.coreTask() == null, AlertRefusal.NO_AGREEMENT);
    }
    return fit;
  }

  // S7: the leading region is told, so that it can reach them by hand
  private static AlertsLeftOut leftOut(String id, RecordLeftOut left, Alert now, Circumstances c) {
    StandingRules.open(c.situation());
    refuseUnless(
        !now.equals(new LeftOut(left.situationId(), left.partners())),
        AlertRefusal.ALERTED_ALREADY);
    return new AlertsLeftOut(
        left.situationId(),
        id,
        left.partners(),
        c.situation().kind() == SituationKind.EXERCISE, // S1
        c.party().actor());
  }

  private static AlertDelivered delivered(
      String id, RecordDelivery delivery, Raised alert, Circumstances c) {
    if (delivery.channel() == AlertChannel.DASHBOARD) {
      forItself(alert, c);
    }
    refuseUnless(underway(alert, delivery.channel()), AlertRefusal.DELIVERY_SETTLED);
    return new AlertDelivered(
        alert.situationId(),
        id,
        alert.partnerId(),
        delivery.channel(),
        delivery.attempts(),
        c.party().actor());
  }

  private static AlertDeliveryFailed failed(
      String id, RecordFailure failure, Raised alert, Circumstances c) {
    refuseUnless(underway(alert, failure.channel()), AlertRefusal.DELIVERY_SETTLED);
    return new AlertDeliveryFailed(
        alert.situationId(),
        id,
        alert.partnerId(),
        failure.channel(),
        failure.attempts(),
        failure.failure(),
        c.party().actor());
  }

  private static boolean underway(Raised alert, AlertChannel channel) {
    return alert.underway().contains(channel);
  }

  private static AlertAcknowledged acknowledged(
      String id, AcknowledgeAlert command, Raised alert, Circumstances c) {
    forItself(alert, c);
    boolean another = command.answer() != null && command.answer() != alert.answer();
    boolean first = alert.acknowledged() == 0;
    refuseUnless(
        first || (another && alert.acknowledged() < MOST_ANSWERS),
        AlertRefusal.ACKNOWLEDGED_ALREADY);
    return new AlertAcknowledged(
        alert.situationId(),
        id,
        alert.partnerId(),
        command.answer(),
        command.remark(),
        c.party().actor());
  }

  /** Refuses everyone but the alerted partner; who does not know of the alert learns nothing. */
  private static void forItself(Raised alert, Circumstances c) {
    Party party = c.party();
    if (!party.organisation().equals(alert.partnerId())) { // V5
      throw c.situation().ledBy(party.organisation())
          ? AlertRefusal.NOT_THE_ALERTED.refused()
          : AlertRefusal.ALERT_NOT_FOUND.refused();
    }
    if (!party.reports() && !party.has(Roles.READER)) {
      throw new RefusedException(AccessRefusal.ROLE_MISSING, "Ask for the role 'reader'.");
    }
  }

  private static Raised raised(Alert now) {
    return switch (now) {
      case Raised raised -> raised;
      case Unraised none -> throw AlertRefusal.ALERT_NOT_FOUND.refused();
      case LeftOut none -> throw AlertRefusal.ALERT_NOT_FOUND.refused();
    };
  }

  private static void refuseUnless(boolean fine, AlertRefusal reason) {
    if (!fine) {
      throw reason.refused();
    }
  }

  static Alert evolve(Alert now, AlertEvent event) {
    return switch (event) {
      case AlertRaised e -> new Raised(e.situationId(), e.partnerId(), ways(e), 0, null);
      case AlertsLeftOut e -> new LeftOut(e.situationId(), e.partners());
      case AlertDelivered e -> raised(now).settled(e.channel());
      case AlertDeliveryFailed e -> raised(now).settled(e.channel());
      case AlertAcknowledged e -> raised(now).answering(e.answer());
    };
  }

  private static EnumSet<AlertChannel> ways(AlertRaised event) {
    EnumSet<AlertChannel> ways = EnumSet.noneOf(AlertChannel.class);
    ways.addAll(event.channels());
    return ways;
  }
}
