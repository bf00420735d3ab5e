package nl.situatiebeeld.situation.participation;

import static nl.situatiebeeld.situation.participation.GivenParticipation.PARTNER;
import static nl.situatiebeeld.situation.participation.GivenParticipation.given;
import static nl.situatiebeeld.situation.participation.GivenParticipation.invited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationDetached;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.contracts.participation.Rights.Reading;
import nl.situatiebeeld.contracts.participation.Rights.Reporting;
import nl.situatiebeeld.contracts.participation.Rights.Signalling;
import nl.situatiebeeld.situation.participation.ParticipationCommand.ActivateParticipation;
import nl.situatiebeeld.situation.participation.ParticipationCommand.FollowMandate;
import nl.situatiebeeld.situation.participation.ParticipationCommand.GrantAccess;
import nl.situatiebeeld.situation.participation.ParticipationCommand.WithdrawMandate;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A STANDBY partner under another's mandate: at most what that one may, and only as long. */
class MandateTest {

  private static final String OTHER = "bevolkingszorg";
  private static final Instant SOON = Standing.NOW.plusSeconds(60);
  private static final Instant LATER = Standing.NOW.plusSeconds(600);
  private static final List<Profile> LIVE =
      List.of(Profile.KERN, Profile.STRUCTUREEL, Profile.STANDBY);
  private static final Rights STANDBY =
      ProfileTable.rights(Profile.STANDBY, ParticipationState.ACTIVE);

  static GrantAccess under(@Nullable String other) {
    return under(other, null, "care", "meteo");
  }

  private static GrantAccess under(
      @Nullable String other, @Nullable Instant until, String... themes) {
    return new GrantAccess(
        ParticipationState.ACTIVE,
        "watersysteem",
        null,
        List.of(themes),
        until,
        null,
        null,
        other,
        "nodig");
  }

  static ParticipationStanding other(
      Profile profile, List<String> themes, @Nullable Instant until) {
    return Standing.taking(OTHER, profile, ParticipationState.ACTIVE, themes, until);
  }

  static Participation.Present mandated() {
    return GivenParticipation.present(
        ParticipationState.ACTIVE, Profile.STANDBY, List.of("care", "meteo"), LATER, OTHER);
  }

  private static GivenParticipation standby() {
    return invited().under(Profile.STANDBY);
  }

  @Test
  void S8_theGrantNamesTheMandatingPartnerAndIsAtMostThatPartners() {
    ParticipationGranted granted =
        standby().mandating(other(Profile.KERN, List.of("care"), SOON)).grants(under(OTHER));
    assertThat(granted.mandatedBy()).isEqualTo(OTHER);
    assertThat(granted.profile()).isEqualTo(Profile.STANDBY);
    assertThat(granted.rights()).isEqualTo(STANDBY);
    assertThat(granted.themes()).containsExactly("care");
    assertThat(granted.until()).isEqualTo(SOON);
  }

  @Test
  void S8_theEarlierEndCounts() {
    var all = Standing.THEMES;
    assertThat(standby()
            .mandating(other(Profile.KERN, all, LATER))
            .grants(under(OTHER, SOON, "care"))
            .until())
        .isEqualTo(SOON);
    assertThat(standby()
            .mandating(other(Profile.KERN, all, null))
            .grants(under(OTHER, SOON, "care"))
            .until())
        .isEqualTo(SOON);
    assertThat(standby()
            .mandating(other(Profile.KERN, all, null))
            .grants(under(OTHER))
            .until())
        .isNull();
    assertThat(standby()
            .mandating(other(Profile.KERN, all, SOON))
            .grants(under(OTHER, LATER, "care"))
            .until())
        .isEqualTo(SOON);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STANDBY")
  void S8_onlyStandbyTakesPartUnderAMandate(Profile profile) {
    var partner = invited().under(profile).mandating(other(Profile.KERN, Standing.THEMES, null));
    var asked = profile == Profile.AD_HOC
        ? new GrantAccess(
            ParticipationState.ACTIVE,
            "watersysteem",
            null,
            List.of(),
            LATER,
            "x",
            "hin",
            OTHER,
            "x")
        : under(OTHER);
    partner.refuses(asked, ParticipationRefusal.MANDATE_FOR_STANDBY);
  }

  @Test
  void S8_aMandateRestsOnAResponsiblePartnerThatTakesPart() {
    for (ParticipationStanding none : new ParticipationStanding[] {
      null,
      ParticipationStanding.without(OTHER, ParticipationState.DETACHED),
      other(Profile.STANDBY, Standing.THEMES, null),
      other(Profile.AD_HOC, Standing.THEMES, LATER),
      other(Profile.KOPPEL, Standing.THEMES, null),
      other(Profile.KERN, Standing.THEMES, Standing.NOW),
      Standing.taking(PARTNER, Profile.KERN, ParticipationState.ACTIVE)
    }) {
      standby().mandating(none).refuses(under(OTHER), ParticipationRefusal.MANDATE_NOT_POSSIBLE);
    }
    for (Profile profile : List.of(Profile.KERN, Profile.STRUCTUREEL)) {
      assertThat(standby().mandating(other(profile, Standing.THEMES, null)).grants(under(OTHER)))
          .isNotNull();
    }
  }

  @Test
  void S8_noMandateRestsOnAMandate() {
    ParticipationStanding kern = other(Profile.KERN, Standing.THEMES, null);
    var resting = new ParticipationStanding(
        OTHER,
        kern.state(),
        kern.profile(),
        kern.coreTask(),
        kern.rights(),
        kern.themes(),
        null,
        null,
        "a-1",
        "derde");
    standby().mandating(resting).refuses(under(OTHER), ParticipationRefusal.MANDATE_NOT_POSSIBLE);
  }

  @Test
  void S8_whenNoThemeIsLeftNothingIsGranted() {
    standby()
        .mandating(other(Profile.KERN, List.of("effects"), null))
        .refuses(under(OTHER), ParticipationRefusal.MANDATE_LEAVES_NOTHING);
  }

  @Test
  void S8_itEndsWithTheMandatingPartner() {
    for (ParticipationStanding gone : new ParticipationStanding[] {
      null,
      ParticipationStanding.without(OTHER, ParticipationState.DETACHED),
      other(Profile.KERN, Standing.THEMES, Standing.NOW),
      other(Profile.STANDBY, Standing.THEMES, null),
      other(Profile.KOPPEL, Standing.THEMES, null),
      other(Profile.KERN, List.of("effects"), null)
    }) {
      assertThat(given(mandated()).mandating(gone).decides(new FollowMandate()))
          .isEqualTo(new ParticipationDetached(
              Standing.SITUATION,
              PARTNER,
              "The mandating partner takes part no longer",
              new Actor("VR24", "information-manager")));
    }
  }

  @Test
  void S8_itNarrowsWithTheMandatingPartnerAndNeverWidens() {
    var narrowed = (ParticipationGranted) given(mandated())
        .mandating(other(Profile.STRUCTUREEL, List.of("care", "effects"), SOON))
        .decides(new FollowMandate());
    assertThat(narrowed.themes()).containsExactly("care");
    assertThat(narrowed.until()).isEqualTo(SOON);
    assertThat(narrowed.rights()).isEqualTo(STANDBY);
    assertThat(narrowed.themesNamed()).isTrue();
    assertThat(narrowed.mandatedBy()).isEqualTo(OTHER);
    assertThat(narrowed.state()).isEqualTo(ParticipationState.ACTIVE);
    assertThat(narrowed.agreementId()).isEqualTo("a-1");
    assertThat(narrowed.profile()).isEqualTo(Profile.STANDBY);
    assertThat(narrowed.coreTask()).isEqualTo("watersysteem");
    assertThat(narrowed.grantingRegion()).isEqualTo("VR24");
    assertThat(narrowed.reason()).isEqualTo("The mandating partner may do less");
    given(mandated())
        .mandating(other(Profile.KERN, Standing.THEMES, null))
        .refuses(new FollowMandate(), ParticipationRefusal.MANDATE_HOLDS);
  }

  @Test
  void S8_activationStaysWithinTheMandate() {
    var monitoring = GivenParticipation.present(
        ParticipationState.MONITORING, Profile.STANDBY, List.of("care"), null, OTHER);
    var active = (Participation.Present) given(monitoring)
        .mandating(other(Profile.STRUCTUREEL, Standing.THEMES, null))
        .after(new ActivateParticipation("nodig"))
        .now();
    assertThat(active.rights()).isEqualTo(STANDBY);
    given(monitoring)
        .mandating(null)
        .refuses(new ActivateParticipation("x"), ParticipationRefusal.MANDATE_NOT_POSSIBLE);
    given(monitoring)
        .mandating(other(Profile.AD_HOC, Standing.THEMES, null))
        .refuses(new ActivateParticipation("x"), ParticipationRefusal.MANDATE_NOT_POSSIBLE);
  }

  @Test
  void S8_eachRightIsTheLesserOfBoth() {
    Rights all = new Rights(
        true,
        Reading.LIVE,
        true,
        Reporting.DIRECT,
        true,
        true,
        true,
        true,
        Signalling.DIRECT,
        true);
    Rights none = new Rights(
        false,
        Reading.LIVE_VERIFIED,
        false,
        Reporting.NONE,
        false,
        false,
        false,
        false,
        Signalling.THROUGH_HIN,
        false);
    assertThat(Mandate.atMost(all, all)).isEqualTo(all);
    assertThat(Mandate.atMost(all, none)).isEqualTo(none);
    assertThat(Mandate.atMost(none, all)).isEqualTo(none);
    for (Profile one : LIVE) {
      for (Profile two : LIVE) {
        Rights first = ProfileTable.rights(one, ParticipationState.MONITORING);
        Rights second = ProfileTable.rights(two, ParticipationState.ACTIVE);
        Rights least = Mandate.atMost(first, second);
        assertThat(least).isEqualTo(Mandate.atMost(second, first));
        assertThat(Mandate.atMost(least, first)).isEqualTo(least);
        assertThat(least.importing()).isEqualTo(first.importing() && second.importing());
      }
    }
    assertThat(Mandate.atMost(STANDBY, all)).isEqualTo(STANDBY);
  }

  @Test
  void S8_aSitRepAndALiveViewHoldDifferentFactsAndAreNotCompared() {
    Rights monitoring = ProfileTable.rights(Profile.STANDBY, ParticipationState.MONITORING);
    for (Profile profile : List.of(Profile.KOPPEL, Profile.AD_HOC)) {
      Rights other = ProfileTable.rights(profile, ParticipationState.ACTIVE);
      assertThatIllegalArgumentException().isThrownBy(() -> Mandate.atMost(monitoring, other));
      assertThatIllegalArgumentException().isThrownBy(() -> Mandate.atMost(other, monitoring));
      assertThat(Mandate.atMost(other, other)).isEqualTo(other);
    }
  }

  @Test
  void S8_theMandatingPartnerTakesItsMandateBack() {
    var withdraw = new WithdrawMandate("wij doen het zelf");
    for (Party one : List.of(Someone.reporterOf(OTHER), Someone.managerOf(OTHER))) {
      assertThat(given(mandated()).by(one).decides(withdraw))
          .isEqualTo(new ParticipationDetached(
              Standing.SITUATION, PARTNER, "wij doen het zelf", one.actor()));
    }
    for (Party none : List.of(
        Someone.readerOf(OTHER),
        Someone.reporterOf(PARTNER),
        Someone.reporterOf("derde"),
        GivenParticipation.REGION)) {
      given(mandated()).by(none).refuses(withdraw, ParticipationRefusal.NOT_YOUR_MANDATE);
    }
    given(mandated())
        .at(LATER)
        .by(Someone.reporterOf(OTHER))
        .refuses(withdraw, ParticipationRefusal.NOT_YOUR_MANDATE);
    given(GivenParticipation.present(ParticipationState.ACTIVE, null))
        .by(Someone.reporterOf(OTHER))
        .refuses(withdraw, ParticipationRefusal.NOT_YOUR_MANDATE);
    given().by(Someone.reporterOf(OTHER)).refuses(withdraw, ParticipationRefusal.NOT_YOUR_MANDATE);
  }
}
