package nl.situatiebeeld.situation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.situation.SituationEvent;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ChangeGrip;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.CloseSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.HandOverLeadership;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.InvolveRegion;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.OpenSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.PromoteSituation;
import nl.situatiebeeld.situation.lifecycle.SituationCommand.ReopenSituation;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Standing;

/** A situation with a past, led by VR24 with VR23 beside it. */
final class GivenLife {

  static final String ID = Standing.SITUATION;
  static final Actor BY = new Actor("VR24", "information-manager");
  static final SituationEvent CLOSED = new SituationEvent.SituationClosed(ID, "over", BY);

  private SituationLife life = new SituationLife.Unopened();

  static GivenLife given(SituationEvent... events) {
    GivenLife given = new GivenLife();
    for (SituationEvent event : events) {
      given.life = SituationDecider.evolve(given.life, event);
    }
    return given;
  }

  SituationEvent decides(SituationCommand command) {
    return SituationDecider.decide(ID, command, life, BY);
  }

  GivenLife after(SituationCommand command) {
    life = SituationDecider.evolve(life, decides(command));
    return this;
  }

  void refuses(SituationCommand command, String refusal) {
    assertThat(Attempt.refusal(() -> decides(command))).isEqualTo(refusal);
  }

  SituationLife.Opened life() {
    return (SituationLife.Opened) life;
  }

  static OpenSituation open(SituationKind kind, String... others) {
    return new OpenSituation(
        kind,
        "Hoogwater",
        "VR24",
        others.length == 0 ? List.of("VR23") : List.of(others),
        Standing.NOW,
        null,
        List.of("meteo"),
        false);
  }

  static SituationEvent opened(SituationKind kind) {
    return opened(kind, false);
  }

  static SituationEvent reconstruction(SituationKind kind) {
    return opened(kind, true);
  }

  private static SituationEvent opened(SituationKind kind, boolean reconstruction) {
    return new SituationEvent.SituationOpened(
        ID,
        kind,
        "Hoogwater",
        "VR24",
        List.of("VR23"),
        Standing.NOW,
        null,
        List.of("meteo"),
        reconstruction,
        BY);
  }

  /** Each command that changes a situation, in an order in which none is refused for a risk. */
  static List<SituationCommand> everythingThatChanges() {
    return List.of(
        new PromoteSituation("x"),
        new ChangeGrip(3, true, "x", "y"),
        new InvolveRegion("VR22", "x"),
        new HandOverLeadership("VR22", "x", "y"),
        new SituationCommand.ReleaseRegion("VR23", "x"),
        new SituationCommand.RenameSituation("Hoogwater Maas", "x"),
        new SituationCommand.RescopeSituation(null, List.of("care"), "x"),
        new CloseSituation("x"),
        new ReopenSituation("x"));
  }
}
