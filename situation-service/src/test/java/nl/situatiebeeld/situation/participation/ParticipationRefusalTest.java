package nl.situatiebeeld.situation.participation;

import static nl.situatiebeeld.situation.participation.GivenParticipation.ITSELF;
import static nl.situatiebeeld.situation.participation.GivenParticipation.agreement;
import static nl.situatiebeeld.situation.participation.GivenParticipation.given;
import static nl.situatiebeeld.situation.participation.GivenParticipation.grant;
import static nl.situatiebeeld.situation.participation.GivenParticipation.invited;
import static nl.situatiebeeld.situation.participation.GivenParticipation.seek;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.participation.ParticipationCommand.ActivateParticipation;
import nl.situatiebeeld.situation.participation.ParticipationCommand.ApplyChange;
import nl.situatiebeeld.situation.participation.ParticipationCommand.DetachPartner;
import nl.situatiebeeld.situation.participation.ParticipationCommand.FollowAgreement;
import nl.situatiebeeld.situation.participation.ParticipationCommand.FollowMandate;
import nl.situatiebeeld.situation.participation.ParticipationCommand.GrantAccess;
import nl.situatiebeeld.situation.participation.ParticipationCommand.PutOffChange;
import nl.situatiebeeld.situation.participation.ParticipationCommand.RefuseAccess;
import nl.situatiebeeld.situation.participation.ParticipationCommand.WithdrawMandate;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Standing;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal is reached; a new one does not compile until it says how. */
class ParticipationRefusalTest {

  private static final GrantAccess ACTIVE = grant(ParticipationState.ACTIVE);

  @ParameterizedTest
  @EnumSource
  void isReached(ParticipationRefusal refusal) {
    assertThat(Attempt.refused(reaching(refusal)).refusal()).isEqualTo(refusal);
  }

  private static ThrowingCallable reaching(ParticipationRefusal refusal) {
    return switch (refusal) {
      case UNKNOWN_PARTNER -> () -> given().ofAnUnknownPartner().decides(seek());
      case TAKES_PART_ALREADY -> () -> invited().decides(seek());
      case NOTHING_TO_REFUSE -> () -> given().decides(new RefuseAccess("x"));
      case NOT_YOURS_TO_REFUSE ->
        () -> given(new Participation.Requested()).by(ITSELF).decides(new RefuseAccess("x"));
      case NOT_ASKED -> () -> given().decides(ACTIVE);
      case STATE_NOT_GRANTABLE -> () -> invited().decides(grant(ParticipationState.DETACHED));
      case NO_AGREEMENT -> () -> invited().with().decides(ACTIVE);
      case AGREEMENT_AMBIGUOUS ->
        () -> invited()
            .with(agreement("a", Profile.KERN), agreement("b", Profile.KERN))
            .decides(ACTIVE);
      case THEMES_NEEDED -> () -> invited().under(Profile.STANDBY).decides(ACTIVE);
      case THEME_UNKNOWN -> () -> invited().decides(grant(ParticipationState.ACTIVE, "kunst"));
      case AD_HOC_INCOMPLETE -> () -> invited().under(Profile.AD_HOC).decides(ACTIVE);
      case UNTIL_PASSED ->
        () -> invited().decides(GivenParticipation.adHoc(Standing.NOW, "x", "hin"));
      case NOT_MONITORING -> () -> given().decides(new ActivateParticipation("x"));
      case NOT_TAKING_PART -> () -> given().decides(new DetachPartner("x"));
      case MANDATE_FOR_STANDBY -> () -> invited().decides(MandateTest.under("bevolkingszorg"));
      case MANDATE_NOT_POSSIBLE ->
        () -> invited().under(Profile.STANDBY).decides(MandateTest.under("bevolkingszorg"));
      case MANDATE_LEAVES_NOTHING ->
        () -> invited()
            .under(Profile.STANDBY)
            .mandating(MandateTest.other(Profile.KERN, List.of("effects"), null))
            .decides(MandateTest.under("bevolkingszorg"));
      case MANDATE_HOLDS ->
        () -> given(MandateTest.mandated())
            .mandating(MandateTest.other(Profile.KERN, Standing.THEMES, null))
            .decides(new FollowMandate());
      case AGREEMENT_HOLDS ->
        () -> given(GivenParticipation.present(ParticipationState.ACTIVE, null))
            .decides(new FollowAgreement());
      case CHANGE_ANNOUNCED ->
        () -> given(GivenParticipation.present(ParticipationState.ACTIVE, null))
            .endedBy(null, Duration.ofHours(1))
            .after(new FollowAgreement())
            .decides(new FollowAgreement());
      case NO_CHANGE_ANNOUNCED ->
        () -> given(GivenParticipation.present(ParticipationState.ACTIVE, null))
            .decides(new ApplyChange("x"));
      case CHANGE_PUT_OFF_TOO_FAR ->
        () -> given(GivenParticipation.present(ParticipationState.ACTIVE, null))
            .endedBy(null, Duration.ofHours(1))
            .after(new FollowAgreement())
            .decides(new PutOffChange(Standing.NOW, "x"));
      case NOT_YOUR_MANDATE -> () -> given().decides(new WithdrawMandate("x"));
      case HIN_FOR_AD_HOC -> () -> invited().decides(GivenParticipation.adHoc(null, null, "hin"));
    };
  }
}
