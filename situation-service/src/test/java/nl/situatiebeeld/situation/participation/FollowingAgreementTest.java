package nl.situatiebeeld.situation.participation;

import static nl.situatiebeeld.situation.participation.GivenParticipation.PARTNER;
import static nl.situatiebeeld.situation.participation.GivenParticipation.agreement;
import static nl.situatiebeeld.situation.participation.GivenParticipation.given;
import static nl.situatiebeeld.situation.participation.GivenParticipation.grant;
import static nl.situatiebeeld.situation.participation.GivenParticipation.present;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationChangeAnnounced;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationDetached;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.participation.ParticipationCommand.EndByItself;
import nl.situatiebeeld.situation.participation.ParticipationCommand.FollowAgreement;
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
                "The agreement ended",
                CLOCK),
            detached("The agreement ended"));
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
        null,
        null,
        null,
        null,
        "VR24",
        "Another agreement took its place",
        CLOCK);
  }

  @Test
  void S9_theSuccessorsProfileAndRightsHoldFromThenOn() {
    var partner = active().endedBy(agreement("a-2", Profile.STANDBY), Duration.ZERO);
    assertThat(partner.decidesAll(FOLLOW)).hasSize(2).endsWith(succeeded(Profile.STANDBY));
    partner.after(FOLLOW);
    assertThat(partner.now())
        .isEqualTo(new Participation.Present(
            ParticipationState.ACTIVE,
            ProfileTable.rights(Profile.STANDBY, ParticipationState.ACTIVE),
            (ParticipationGranted) succeeded(Profile.STANDBY),
            null));
  }

  @Test
  void S9_adHocNeedsWhatNobodyGaveSoItEnds() {
    assertThat(active().endedBy(agreement("a-2", Profile.AD_HOC), Duration.ZERO).decidesAll(FOLLOW))
        .endsWith(detached("The agreement ended"));
  }

  @Test
  void S8_S9_underAMandateTheSuccessorGivesNoMoreThanTheMandatingPartnerHas() {
    var still = (ParticipationGranted) mandated()
        .mandating(MandateTest.other(Profile.KOPPEL, List.of("care"), null))
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
        .mandating(MandateTest.other(Profile.KOPPEL, List.of("care"), null))
        .endedBy(agreement("a-2", Profile.KERN), Duration.ZERO)
        .decidesAll(FOLLOW)
        .getLast();
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
