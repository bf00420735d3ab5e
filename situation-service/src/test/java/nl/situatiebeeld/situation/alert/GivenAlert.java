package nl.situatiebeeld.situation.alert;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertEvent;
import nl.situatiebeeld.contracts.alert.AlertKind;
import nl.situatiebeeld.contracts.alert.Overview;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.situation.alert.AlertCommand.RaiseAlert;
import nl.situatiebeeld.situation.alert.Circumstances.Fit;
import nl.situatiebeeld.situation.alert.Circumstances.Target;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.jspecify.annotations.Nullable;

/** An alert to the partner "waterschap" in a situation led by VR24. */
final class GivenAlert {

  static final String ID = "alert-1";
  static final String PARTNER = "waterschap";
  static final Party REGION = Someone.managerOf("VR24");
  static final Party ITSELF = Someone.reporterOf(PARTNER);
  static final Party CLOCK = Party.clock(null);
  static final Overview OVERVIEW = new Overview(
      "Hoogwater",
      SituationKind.INCIDENT,
      "VR24",
      2,
      false,
      null,
      Instant.parse("2026-03-01T08:00:00Z"));
  static final List<AlertChannel> ALL =
      List.of(AlertChannel.WEBHOOK, AlertChannel.KAFKA, AlertChannel.DASHBOARD);

  private Alert now = new Alert.Unraised();
  private SituationStanding situation = Standing.open();
  private Party party = REGION;
  private boolean known = true;
  private boolean present;
  private boolean room = true;
  private List<Fit> fits = List.of(new Fit("dijken", "a-1"), new Fit("peil", "a-2"));

  /** Nothing yet. */
  static GivenAlert nobody() {
    return new GivenAlert();
  }

  /** Alerted by hand, by all ways. */
  static GivenAlert alerted() {
    return nobody().after(raise(AlertKind.ALERT));
  }

  static RaiseAlert raise(AlertKind kind) {
    return raise(kind, AlertCause.BY_HAND, null);
  }

  static RaiseAlert raise(AlertKind kind, AlertCause cause, @Nullable String coreTask) {
    return new RaiseAlert(Standing.SITUATION, PARTNER, kind, cause, coreTask, "nodig");
  }

  GivenAlert by(Party someone) {
    party = someone;
    return this;
  }

  GivenAlert in(SituationStanding standing) {
    situation = standing;
    return this;
  }

  GivenAlert fitting(Fit... what) {
    fits = List.of(what);
    return this;
  }

  GivenAlert ofAnUnknownPartner() {
    known = false;
    return this;
  }

  GivenAlert takingPart() {
    present = true;
    return this;
  }

  GivenAlert full() {
    room = false;
    return this;
  }

  AlertEvent decides(AlertCommand command) {
    Target target = now instanceof Alert.Unraised
        ? new Target(known, present, fits, OVERVIEW, ALL, room)
        : null;
    return AlertDecider.decide(ID, command, now, new Circumstances(situation, party, target));
  }

  GivenAlert after(AlertCommand command) {
    now = AlertDecider.evolve(now, decides(command));
    return this;
  }
}
