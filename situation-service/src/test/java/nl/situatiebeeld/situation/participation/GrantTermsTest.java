package nl.situatiebeeld.situation.participation;

import static nl.situatiebeeld.situation.participation.GivenParticipation.adHoc;
import static nl.situatiebeeld.situation.participation.GivenParticipation.agreement;
import static nl.situatiebeeld.situation.participation.GivenParticipation.given;
import static nl.situatiebeeld.situation.participation.GivenParticipation.grant;
import static nl.situatiebeeld.situation.participation.GivenParticipation.invited;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.participation.ParticipationCommand.GrantAccess;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrantTermsTest {

  private static final Instant LATER = Standing.NOW.plusSeconds(3_600);

  @Test
  void S4_theGrantCarriesTheProfileAndTheRightsAsTheyAreAtThatMoment() {
    assertThat(invited().decides(grant(ParticipationState.ACTIVE, "care")))
        .isEqualTo(new ParticipationGranted(
            Standing.SITUATION,
            GivenParticipation.PARTNER,
            ParticipationState.ACTIVE,
            "watersysteem",
            "a-1",
            Profile.KERN,
            ProfileTable.rights(Profile.KERN, ParticipationState.ACTIVE),
            List.of("care"),
            true,
            null,
            null,
            null,
            null,
            false,
            "VR24",
            "nodig",
            new Actor("VR24", "information-manager")));
  }

  @Test
  void S4_withoutAnAgreementForTheCoreTaskThereIsNothingToGrant() {
    invited().with().refuses(grant(ParticipationState.ACTIVE), ParticipationRefusal.NO_AGREEMENT);
  }

  @Test
  void S4_whenTwoAgreementsCouldApplyTheInformationManagerChoosesOne() {
    var two = invited().with(agreement("a-1", Profile.KERN), agreement("a-2", Profile.STANDBY));
    var refused =
        two.refuses(grant(ParticipationState.ACTIVE), ParticipationRefusal.AGREEMENT_AMBIGUOUS);
    assertThat(refused.extensions()).containsEntry("agreements", List.of("a-1", "a-2"));
    assertThat(two.grants(chosen("a-2")).profile()).isEqualTo(Profile.STANDBY);
    two.refuses(chosen("a-3"), ParticipationRefusal.NO_AGREEMENT);
  }

  private static GrantAccess chosen(String agreement) {
    return new GrantAccess(
        ParticipationState.ACTIVE,
        "watersysteem",
        agreement,
        List.of("care"),
        null,
        null,
        null,
        null,
        "nodig");
  }

  @Test
  void S4_aGrantIsWidenedAndNarrowedByAnother() {
    var partner = invited().after(grant(ParticipationState.MONITORING, "care"));
    assertThat(themes(partner)).containsExactly("care");
    assertThat(themes(partner.after(grant(ParticipationState.ACTIVE, "care", "meteo"))))
        .containsExactly("care", "meteo");
    assertThat(themes(partner.after(grant(ParticipationState.MONITORING, "meteo"))))
        .containsExactly("meteo");
    assertThat(partner.now().code()).isEqualTo(ParticipationState.MONITORING);
  }

  private static List<String> themes(GivenParticipation partner) {
    return ((Participation.Present) partner.now()).grant().themes();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MONITORING", "ACTIVE"},
      mode = EnumSource.Mode.EXCLUDE)
  void S3_accessIsGrantedAsMonitoringOrActive(ParticipationState state) {
    invited().refuses(grant(state), ParticipationRefusal.STATE_NOT_GRANTABLE);
  }

  @Test
  void S4_aThemeIsOneOfTheSituations() {
    invited()
        .refuses(
            grant(ParticipationState.ACTIVE, "care", "vuurwerk"),
            ParticipationRefusal.THEME_UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(names = "STANDBY", mode = EnumSource.Mode.EXCLUDE)
  void S4_withoutThemesAllOfTheSituationAreMeant(Profile profile) {
    String hin = profile == Profile.AD_HOC ? "hin" : null;
    var granted = invited().under(profile).grants(adHoc(LATER, "alleen dieren", hin));
    assertThat(granted.themes()).isEqualTo(Standing.THEMES);
    assertThat(granted.themesNamed()).isFalse();
    assertThat(granted.profile()).isEqualTo(profile);
  }

  @Test
  void V1_standbyReadsTheThemesThatItIsGrantedAndNoOthers() {
    invited()
        .under(Profile.STANDBY)
        .refuses(grant(ParticipationState.ACTIVE), ParticipationRefusal.THEMES_NEEDED);
  }

  @Test
  void S5_adHocNeedsAnEndConditionsAndTheSecondedHin() {
    var adHoc = invited().under(Profile.AD_HOC);
    var refused =
        adHoc.refuses(grant(ParticipationState.ACTIVE), ParticipationRefusal.AD_HOC_INCOMPLETE);
    assertThat(refused.extensions())
        .containsEntry("missing", List.of("until", "conditions", "secondedHin"));
    adHoc.refuses(adHoc(null, "x", "hin"), ParticipationRefusal.AD_HOC_INCOMPLETE);
    adHoc.refuses(adHoc(LATER, null, "hin"), ParticipationRefusal.AD_HOC_INCOMPLETE);
    adHoc.refuses(adHoc(LATER, "x", null), ParticipationRefusal.AD_HOC_INCOMPLETE);
    var granted = adHoc.grants(adHoc(LATER, "alleen dieren", "hin"));
    assertThat(granted.until()).isEqualTo(LATER);
    assertThat(granted.conditions()).isEqualTo("alleen dieren");
    assertThat(granted.secondedHin()).isEqualTo("hin");
    assertThat(granted.grantingRegion()).isEqualTo("VR24");
  }

  @Test
  void S5_theEndOfAGrantLiesAhead() {
    var adHoc = invited().under(Profile.AD_HOC);
    adHoc.refuses(adHoc(Standing.NOW, "x", "hin"), ParticipationRefusal.UNTIL_PASSED);
    assertThat(adHoc.grants(adHoc(Standing.NOW.plusMillis(1), "x", "hin"))).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(names = "AD_HOC", mode = EnumSource.Mode.EXCLUDE)
  void S5_onlyAdHocActsThroughASecondedHin(Profile profile) {
    var asked = new GrantAccess(
        ParticipationState.ACTIVE,
        "watersysteem",
        null,
        List.of("care"),
        LATER,
        "x",
        "hin",
        null,
        "nodig");
    invited().under(profile).refuses(asked, ParticipationRefusal.HIN_FOR_AD_HOC);
  }

  @Test
  void V3_aGrantThatChangesProfileAgreementOrHinEndsWhatWasDisclosed() {
    var now = given(GivenParticipation.adHocPresent(LATER, "x", "hin")).under(Profile.AD_HOC);
    assertThat(now.grants(adHoc(LATER, "andere", "hin")).disclosuresEnd()).isFalse();
    assertThat(now.grants(adHoc(LATER, "x", "hin-2")).disclosuresEnd()).isTrue();
    assertThat(now.with(agreement("a-2", Profile.AD_HOC))
            .grants(adHoc(LATER, "x", "hin"))
            .disclosuresEnd())
        .isTrue();
    assertThat(now.with(agreement("a-1", Profile.KERN))
            .grants(grant(ParticipationState.ACTIVE))
            .disclosuresEnd())
        .isTrue();
    assertThat(invited().under(Profile.AD_HOC).grants(adHoc(LATER, "x", "hin")).disclosuresEnd())
        .as("nothing was disclosed to who did not take part")
        .isFalse();
  }
}
