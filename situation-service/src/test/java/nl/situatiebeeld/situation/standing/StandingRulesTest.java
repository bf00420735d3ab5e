package nl.situatiebeeld.situation.standing;

import static nl.situatiebeeld.situation.testing.Standing.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingRulesTest {

  @ParameterizedTest
  @EnumSource
  void S2_aSituationIsOpenUnlessItIsClosed(SituationState state) {
    var standing = Standing.in(state);
    if (state == SituationState.CLOSED) {
      assertThat(Attempt.refusal(() -> StandingRules.open(standing))).isEqualTo("situation-closed");
    } else {
      assertThat(StandingRules.open(standing)).isEqualTo(standing);
    }
  }

  @Test
  void V6_onlyTheLeadingRegionsInformationManagerDirects() {
    assertThatCode(() -> StandingRules.directs(Standing.open(), Someone.managerOf("VR24")))
        .doesNotThrowAnyException();
    for (var other :
        List.of(Someone.reporterOf("VR24"), Someone.managerOf("VR23"), Someone.managerOf("VR01"))) {
      assertThat(Attempt.refusal(() -> StandingRules.directs(Standing.open(), other)))
          .isEqualTo("not-leading");
    }
  }

  @ParameterizedTest
  @EnumSource
  void S3_aPartnerTakesPartWhileItMonitorsOrIsActive(ParticipationState state) {
    boolean present = state == ParticipationState.MONITORING || state == ParticipationState.ACTIVE;
    assertThat(Standing.taking("kern", Profile.KERN, state).takesPart(NOW)).isEqualTo(present);
  }

  @Test
  void S5_aParticipationEndsByItself() {
    var until =
        Standing.taking("hond", Profile.AD_HOC, ParticipationState.ACTIVE, Standing.THEMES, NOW);
    assertThat(until.takesPart(NOW.minusMillis(1))).isTrue();
    assertThat(until.takesPart(NOW)).isFalse();
    assertThat(until.takesPart(NOW.plusMillis(1))).isFalse();
  }
}
