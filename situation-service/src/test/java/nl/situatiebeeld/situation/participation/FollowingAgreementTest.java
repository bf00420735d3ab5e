package nl.situatiebeeld.situation.participation;

import static nl.situatiebeeld.situation.participation.GivenParticipation.PARTNER;
import static nl.situatiebeeld.situation.participation.GivenParticipation.agreement;
import static nl.situatiebeeld.situation.participation.GivenParticipation.given;
import static nl.situatiebeeld.situation.participation.GivenParticipation.grant;
import static nl.situatiebeeld.situation.participation.GivenParticipation.present;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationChangeAnnounced;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationDetached;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.participation.ParticipationCommand.ActivateParticipation;
import nl.situatiebeeld.situation.participation.ParticipationCommand.ApplyChange;
import nl.situatiebeeld.situation.participation.ParticipationCommand.EndByItself;
import nl.situatiebeeld.situation.participation.ParticipationCommand.FollowAgreement;
import nl.situatiebeeld.situation.participation.ParticipationCommand.PutOffChange;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;

/** What becomes of a participation by itself: its end time (S5), its agreement's end (S9). */
class FollowingAgreementTest {

  private static final Actor CLOCK = new Actor("situatiebeeld", "clock");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final FollowAgreement FOLLOW = new FollowAgreement();

  private static GivenParticipation active() {
    return given(present(ParticipationState.ACTIVE, null)).by(Party.clock(null));
  }

  private static GivenParticipation mandated() {
    return given(MandateTest.mandated()).by(Party.clock(null));
  }

  private static ParticipationDetached detached(String reason) {
    return new ParticipationDetached(Standing.SITUATION, PARTNER, reason, CLOCK);
  }

  @Test
  void S5_aParticipationEndsByItselfAtItsEndTimeAndNotBefore() {
    var adHoc = given(present(ParticipationState.ACTIVE, Standing.NOW)).by(Party.clock(null));
    adHoc
        .at(Standing.NOW.minusNanos(1))
        .refuses(new EndByItself(), ParticipationRefusal.NOT_TAKING_PART);
    assertThat(adHoc.at(Standing.NOW).decides(new EndByItself()))
        .isEqualTo(detached("Its end time has come"));
    adHoc.after(new EndByItself()).refuses(new EndByItself(), ParticipationRefusal.NOT_TAKING_PART);
  }

  @Test
  void S5_whoHasNoEndTimeOrAnotherStateDoesNotEndByItself() {
    active().refuses(new EndByItself(), ParticipationRefusal.NOT_TAKING_PART);
    given().refuses(new EndByItself(), ParticipationRefusal.NOT_TAKING_PART);
    given(new Participation.Requested())
        .refuses(new EndByItself(), ParticipationRefusal.NOT_TAKING_PART);
  }

  @Test
  void S5_itEndsInAClosedSituationToo() {
    assertThat(given(present(ParticipationState.ACTIVE, Standing.NOW))
            .in(Standing.closed())
            .by(Party.clock(null))
            .decides(new EndByItself()))
        .isEqualTo(detached("Its end time has come"));
  }

  @Test
  void S9_whileTheAgreementHoldsNothingFollows() {
    active().refuses(FOLLOW, ParticipationRefusal.AGREEMENT_HOLDS);
    given(new Participation.Detached())
        .endedBy(null, Duration.ZERO)
        .refuses(FOLLOW, ParticipationRefusal.NOT_TAKING_PART);
    given(present(ParticipationState.ACTIVE, Standing.NOW))
        .endedBy(null, Duration.ZERO)
        .refuses(FOLLOW, ParticipationRefusal.NOT_TAKING_PART);
  }

  @Test
  void S9_withoutNoticeTheEndIsAnnouncedAndAppliedAtOnce() {
    assertThat(active().endedBy(null, Duration.ZERO).decidesAll(FOLLOW))
        .containsExactly(
            new ParticipationChangeAnnounced(
                Standing.SITUATION,
                PARTNER,
                "a-1",
                null,
                null,
                Standing.NOW,
                "The agreement holds here no longer",
                CLOCK),
            detached("The agreement holds here no longer"));
  }

  @Test
  void S9_withNoticeItIsAnnouncedFirstAndAppliedWhenItsTimeHasCome() {
    var partner = active().endedBy(agreement("a-2", Profile.STRUCTUREEL), HOUR);
    assertThat(partner.decides(FOLLOW))
        .isEqualTo(new ParticipationChangeAnnounced(
            Standing.SITUATION,
            PARTNER,
            "a-1",
            "a-2",
            Profile.STRUCTUREEL,
            Standing.NOW.plus(HOUR),
            "Another agreement took its place",
            CLOCK));
    partner.after(FOLLOW);
    assertThat(partner.now().code()).isEqualTo(ParticipationState.ACTIVE);
    partner
        .at(Standing.NOW.plus(HOUR).minusNanos(1))
        .refuses(FOLLOW, ParticipationRefusal.CHANGE_ANNOUNCED);
    assertThat(partner.at(Standing.NOW.plus(HOUR)).decidesAll(FOLLOW))
        .containsExactly(succeeded(Profile.STRUCTUREEL));
  }

  private static ParticipationEvent succeeded(Profile profile) {
    return new ParticipationGranted(
        Standing.SITUATION,
        PARTNER,
        ParticipationState.ACTIVE,
        "watersysteem",
        "a-2",
        profile,
        ProfileTable.rights(profile, ParticipationState.ACTIVE),
        Standing.THEMES,
        false,
        null,
        null,
        null,
        null,
        true,
        "VR24",
        "Another agreement took its place",
        CLOCK);
  }

  @Test
  void S9_theSuccessorsProfileAndRightsHoldFromThenOn() {
    var partner = active().endedBy(agreement("a-2", Profile.KOPPEL), Duration.ZERO);
    assertThat(partner.decidesAll(FOLLOW)).hasSize(2).endsWith(succeeded(Profile.KOPPEL));
    partner.after(FOLLOW);
    assertThat(partner.now())
        .isEqualTo(new Participation.Present(
            ParticipationState.ACTIVE,
            ProfileTable.rights(Profile.KOPPEL, ParticipationState.ACTIVE),
            (ParticipationGranted) succeeded(Profile.KOPPEL),
            null));
  }

  @Test
  void S9_V1_standbyReadsNoThemesThatNobodyNamed() {
    var partner = active().endedBy(agreement("a-2", Profile.STANDBY), HOUR);
    String toName = "Another agreement took its place; name the themes that the partner may read";
    assertThat(partner.decides(FOLLOW).reason()).isEqualTo(toName);
    partner.after(FOLLOW).at(Standing.NOW.plus(HOUR));
    var granted = partner.decidesAll(FOLLOW);
    assertThat(granted)
        .containsExactly(new ParticipationGranted(
            Standing.SITUATION,
            PARTNER,
            ParticipationState.MONITORING,
            "watersysteem",
            "a-2",
            Profile.STANDBY,
            ProfileTable.rights(Profile.STANDBY, ParticipationState.MONITORING),
            List.of(),
            false,
            null,
            null,
            null,
            null,
            true,
            "VR24",
            toName,
            CLOCK));
    partner
        .after(FOLLOW)
        .by(GivenParticipation.REGION)
        .refuses(new ActivateParticipation("x"), ParticipationRefusal.THEMES_NEEDED);
  }

  @Test
  void S9_V1_namedThemesGoAlong() {
    var named = GivenParticipation.present(
        ParticipationState.ACTIVE, Profile.KERN, List.of("care"), null, null);
    var granted = (ParticipationGranted) given(named)
        .by(Party.clock(null))
        .endedBy(agreement("a-2", Profile.STANDBY), Duration.ZERO)
        .decidesAll(FOLLOW)
        .getLast();
    assertThat(granted.state()).isEqualTo(ParticipationState.ACTIVE);
    assertThat(granted.themes()).containsExactly("care");
    assertThat(granted.themesNamed()).isTrue();
    assertThat(granted.reason()).isEqualTo("Another agreement took its place");
  }

  @Test
  void S5_S9_adHocNeedsWhatNobodyGaveSoItEnds() {
    Instant later = Standing.NOW.plus(HOUR);
    var adHoc = agreement("a-2", Profile.AD_HOC);
    assertThat(active().endedBy(adHoc, Duration.ZERO).decidesAll(FOLLOW))
        .endsWith(detached("The agreement holds here no longer"));
    for (Participation.Present lacking : List.of(
        GivenParticipation.adHocPresent(null, "x", "hin"),
        GivenParticipation.adHocPresent(later, null, "hin"),
        GivenParticipation.adHocPresent(later, "x", null))) {
      assertThat(
              given(lacking).by(Party.clock(null)).endedBy(adHoc, Duration.ZERO).decidesAll(FOLLOW))
          .endsWith(detached("The agreement holds here no longer"));
    }
    var granted = (ParticipationGranted) given(GivenParticipation.adHocPresent(later, "x", "hin"))
        .by(Party.clock(null))
        .endedBy(adHoc, Duration.ZERO)
        .decidesAll(FOLLOW)
        .getLast();
    assertThat(granted.secondedHin()).isEqualTo("hin");
    assertThat(granted.until()).isEqualTo(later);
    assertThat(granted.conditions()).isEqualTo("x");
    assertThat(granted.disclosuresEnd()).as("V3: under another agreement").isTrue();
  }

  @Test
  void S5_S9_theHinDoesNotGoAlongIntoAnotherProfile() {
    var granted = (ParticipationGranted)
        given(GivenParticipation.adHocPresent(Standing.NOW.plus(HOUR), "x", "hin"))
            .by(Party.clock(null))
            .endedBy(agreement("a-2", Profile.KERN), Duration.ZERO)
            .decidesAll(FOLLOW)
            .getLast();
    assertThat(granted.secondedHin()).isNull();
  }

  @Test
  void S9_theInformationManagerAppliesAnAnnouncedChangeAtOnce() {
    var partner = active()
        .endedBy(agreement("a-2", Profile.KOPPEL), HOUR)
        .after(FOLLOW)
        .by(GivenParticipation.REGION);
    var granted = (ParticipationGranted) partner.decides(new ApplyChange("liever meteen"));
    assertThat(granted.profile()).isEqualTo(Profile.KOPPEL);
    assertThat(granted.reason()).isEqualTo("liever meteen");
    assertThat(granted.by()).isEqualTo(GivenParticipation.REGION.actor());
    assertThat(active()
            .endedBy(null, HOUR)
            .after(FOLLOW)
            .by(GivenParticipation.REGION)
            .decides(new ApplyChange("klaar")))
        .isEqualTo(new ParticipationDetached(
            Standing.SITUATION, PARTNER, "klaar", GivenParticipation.REGION.actor()));
  }

  @Test
  void S9_theInformationManagerPutsAChangeOffWithinALimit() {
    var partner = active().endedBy(null, HOUR).after(FOLLOW).by(GivenParticipation.REGION);
    Instant latest = Standing.NOW.plus(GivenParticipation.LONGEST_DELAY);
    for (Instant wrong : List.of(Standing.NOW, latest.plusNanos(1))) {
      partner.refuses(new PutOffChange(wrong, "x"), ParticipationRefusal.CHANGE_PUT_OFF_TOO_FAR);
    }
    assertThat(partner.decides(new PutOffChange(latest, "nog nodig")))
        .isEqualTo(new ParticipationChangeAnnounced(
            Standing.SITUATION,
            PARTNER,
            "a-1",
            null,
            null,
            latest,
            "nog nodig",
            GivenParticipation.REGION.actor()));
    partner.after(new PutOffChange(latest, "nog nodig")).by(Party.clock(null));
    partner.at(Standing.NOW.plus(HOUR)).refuses(FOLLOW, ParticipationRefusal.CHANGE_ANNOUNCED);
    assertThat(partner.at(latest).decides(FOLLOW))
        .isEqualTo(detached("The agreement holds here no longer"));
  }

  @Test
  void S9_onlyTheManagerAppliesOrPutsOffAndOnlyWhatIsAnnounced() {
    var apply = new ApplyChange("x");
    var putOff = new PutOffChange(Standing.NOW.plus(HOUR), "x");
    var region = active().by(GivenParticipation.REGION);
    for (ParticipationCommand command : List.of(apply, putOff)) {
      region.refuses(command, ParticipationRefusal.NO_CHANGE_ANNOUNCED);
      active()
          .endedBy(null, HOUR)
          .by(GivenParticipation.REGION)
          .refuses(command, ParticipationRefusal.NO_CHANGE_ANNOUNCED);
      var faced = active().endedBy(null, HOUR).after(FOLLOW).by(GivenParticipation.ITSELF);
      assertThat(faced.outcome(command)).isEqualTo("not-leading");
      faced
          .by(GivenParticipation.REGION)
          .holdsAgain()
          .refuses(command, ParticipationRefusal.NO_CHANGE_ANNOUNCED);
    }
  }

  @Test
  void S9_whenTheAgreementHoldsAgainNothingIsAnnouncedAnyMore() {
    var partner = active().endedBy(null, HOUR).after(FOLLOW).holdsAgain();
    var granted = (ParticipationGranted) partner.decides(FOLLOW);
    assertThat(granted.agreementId()).isEqualTo("a-1");
    assertThat(granted.rights())
        .isEqualTo(ProfileTable.rights(Profile.KERN, ParticipationState.ACTIVE));
    assertThat(granted.themes()).isEqualTo(Standing.THEMES);
    assertThat(granted.disclosuresEnd()).isFalse();
    assertThat(granted.reason()).isEqualTo("The agreement holds here again");
    partner.after(FOLLOW).refuses(FOLLOW, ParticipationRefusal.AGREEMENT_HOLDS);
  }

  @Test
  void S8_S9_underAMandateTheSuccessorGivesNoMoreThanTheMandatingPartnerHas() {
    var still = (ParticipationGranted) mandated()
        .mandating(MandateTest.other(Profile.STRUCTUREEL, List.of("care"), null))
        .endedBy(agreement("a-2", Profile.STANDBY), Duration.ZERO)
        .decidesAll(FOLLOW)
        .getLast();
    assertThat(still.mandatedBy()).isEqualTo("bevolkingszorg");
    assertThat(still.themes()).containsExactly("care");
    assertThat(mandated()
            .mandating(null)
            .endedBy(agreement("a-2", Profile.STANDBY), Duration.ZERO)
            .decidesAll(FOLLOW))
        .endsWith(detached("The mandating partner takes part no longer"));
    var own = (ParticipationGranted) mandated()
        .mandating(MandateTest.other(Profile.STRUCTUREEL, List.of("care"), null))
        .endedBy(agreement("a-2", Profile.KERN), Duration.ZERO)
        .decidesAll(FOLLOW)
        .getLast();
    assertThat(own.disclosuresEnd()).isTrue();
    assertThat(own.mandatedBy()).as("KERN stands for itself").isNull();
    assertThat(own.themes()).containsExactly("care", "meteo");
  }

  @Test
  void S9_aNewGrantEndsWhatWasAnnounced() {
    var partner = active().endedBy(null, HOUR).after(FOLLOW).by(GivenParticipation.REGION);
    partner.after(grant(ParticipationState.MONITORING));
    assertThat(((Participation.Present) partner.now()).announced()).isNull();
  }
}
