package nl.situatiebeeld.situation.lifecycle;

import static nl.situatiebeeld.situation.lifecycle.GivenLife.CLOSED;
import static nl.situatiebeeld.situation.lifecycle.GivenLife.given;
import static nl.situatiebeeld.situation.lifecycle.GivenLife.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal is reached; a new one does not compile until it says how. */
class SituationRefusalTest {

  @ParameterizedTest
  @EnumSource
  void isReached(SituationRefusal refusal) {
    assertThat(Attempt.refused(reaching(refusal)).refusal()).isEqualTo(refusal);
  }

  private static ThrowingCallable reaching(SituationRefusal refusal) {
    var life = given(opened(SituationKind.INCIDENT));
    return switch (refusal) {
      case OPENED_BY_LEADING_REGION -> () -> opens(Someone.managerOf("VR23"));
      case GRIP_UNCHANGED ->
        () -> life.decides(new SituationCommand.ChangeGrip(0, false, "x", "y"));
      case ALREADY_CLOSED ->
        () -> given(opened(SituationKind.INCIDENT), CLOSED)
            .decides(new SituationCommand.CloseSituation("x"));
      case NOT_CLOSED -> () -> life.decides(new SituationCommand.ReopenSituation("x"));
      case NOT_A_RISK -> () -> life.decides(new SituationCommand.PromoteSituation("x"));
      case LEADS_ALREADY ->
        () -> life.decides(new SituationCommand.HandOverLeadership("VR24", "x", "y"));
      case REGION_INVOLVED_ALREADY ->
        () -> life.decides(new SituationCommand.InvolveRegion("VR23", "x"));
      case LEADERSHIP_TO_INVOLVED_REGION ->
        () -> life.decides(new SituationCommand.HandOverLeadership("VR01", "x", "y"));
      case GRIP_CROSSES_REGIONS ->
        () -> life.after(new SituationCommand.ReleaseRegion("VR23", "x"))
            .decides(new SituationCommand.ChangeGrip(5, false, "x", "y"));
      case LEADING_REGION_STAYS ->
        () -> life.decides(new SituationCommand.ReleaseRegion("VR24", "x"));
      case REGION_NOT_INVOLVED_HERE ->
        () -> life.decides(new SituationCommand.ReleaseRegion("VR01", "x"));
      case NAME_UNCHANGED ->
        () -> life.decides(new SituationCommand.RenameSituation("Hoogwater", "x"));
      case SCOPE_UNCHANGED ->
        () -> life.decides(new SituationCommand.RescopeSituation(null, List.of("meteo"), "x"));
      case TOO_MANY_THEMES ->
        () -> life.decides(new SituationCommand.RescopeSituation(
            null,
            IntStream.rangeClosed(1, Limits.THEMES).mapToObj(i -> "theme-" + i).toList(),
            "x"));
    };
  }

  @Test
  void S2_aSituationIsOpenedByTheInformationManagerOfTheRegionThatLeads() {
    assertThat(opens(Someone.managerOf("VR24"))).isEqualTo(GivenLife.BY);
    for (Party other : new Party[] {
      Someone.reporterOf("VR24"),
      Someone.managerOf("VR23"),
      Someone.reporterOf("waterschap"),
      Someone.evaluator()
    }) {
      assertThat(Attempt.refusal(() -> opens(other))).isEqualTo("opened-by-leading-region");
    }
  }

  private static nl.situatiebeeld.contracts.Actor opens(Party party) {
    var open = GivenLife.open(SituationKind.INCIDENT);
    return SituationDesk.admitOpening(
        open,
        new SituationOrder(
            GivenLife.ID,
            open,
            party,
            new Order.Context("command", "someone", party.actor(), Standing.NOW, null, null)));
  }
}
