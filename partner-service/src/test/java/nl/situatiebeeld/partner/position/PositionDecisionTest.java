package nl.situatiebeeld.partner.position;

import static nl.situatiebeeld.contracts.partner.Verdict.CERTIFIED;
import static nl.situatiebeeld.contracts.partner.Verdict.CONDITIONAL;
import static nl.situatiebeeld.contracts.partner.Verdict.NOT_UNDER_THIS_PROFILE;
import static nl.situatiebeeld.partner.position.GivenPosition.OPEN;
import static nl.situatiebeeld.partner.position.GivenPosition.agreed;
import static nl.situatiebeeld.partner.position.GivenPosition.take;
import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.NOW;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.ConditionMet;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PositionTaken;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.AssessmentRefusal;
import nl.situatiebeeld.partner.position.PositionCommand.MeetCondition;
import nl.situatiebeeld.partner.position.PositionCommand.TakePosition;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionDecisionTest {

  private static final Instant LATER = NOW.plusSeconds(86_400);
  private static final TakePosition YES = take(CERTIFIED, null);

  @Test
  void P8_certifiedLetsItHold() {
    assertThat(agreed().advised(CERTIFIED).decide(YES))
        .containsExactly(
            taken(CERTIFIED, null, false, List.of(), null, null),
            new AgreementEnteredIntoForce(PARTNER, ID, NOW, "as found", given().actor()));
  }

  @Test
  void P8_conditionalLetsItHoldProvisionally() {
    TakePosition provisional = new TakePosition(CONDITIONAL, "agreed", null, LATER, null);
    assertThat(agreed().advised(CONDITIONAL).decide(provisional))
        .containsExactly(
            taken(CONDITIONAL, "agreed", false, OPEN, LATER, null),
            new AgreementEnteredIntoForce(PARTNER, ID, NOW, "agreed", given().actor()));
  }

  @Test
  void P8_notUnderThisProfileLetsNothingHold() {
    TakePosition no =
        new TakePosition(NOT_UNDER_THIS_PROFILE, null, null, null, Profile.STRUCTUREEL);
    assertThat(agreed().advised(NOT_UNDER_THIS_PROFILE).decide(no))
        .containsExactly(
            taken(NOT_UNDER_THIS_PROFILE, null, false, OPEN, null, Profile.STRUCTUREEL));
  }

  @Test
  void P8_whatHeldAndMayNotAnyMoreEndsVisibly() {
    TakePosition no = take(NOT_UNDER_THIS_PROFILE, "unsafe");
    GivenPosition held =
        agreed().advised(NOT_UNDER_THIS_PROFILE).holding(CONDITIONAL).without("VR23");
    assertThat(held.decide(no))
        .containsExactly(
            taken(NOT_UNDER_THIS_PROFILE, "unsafe", false, OPEN, null, null),
            new AgreementEnded(PARTNER, ID, "unsafe", null, given().actor()));
  }

  @Test
  void P8_aReassessmentThatGoesWellEndsTheProvision() {
    assertThat(agreed().advised(CERTIFIED).holding(CONDITIONAL).decide(YES))
        .containsExactly(taken(CERTIFIED, null, false, List.of(), null, null));
    agreed()
        .profile(Profile.KOPPEL)
        .holding(CERTIFIED)
        .refuses(take(CERTIFIED, "again"), PositionRefusal.AGREEMENT_ALREADY_IN_FORCE);
    assertThat(agreed()
            .profile(Profile.KOPPEL)
            .holding(CONDITIONAL)
            .decide(take(CERTIFIED, "in order")))
        .hasSize(1);
    assertThat(agreed().advised(CERTIFIED).holding(CERTIFIED).decide(YES)).hasSize(1);
  }

  @Test
  void P8_deviatingFromTheAdviceNeedsAReason() {
    GivenPosition advised = agreed().advised(CONDITIONAL);
    assertThat(advised.refuses(YES, PositionRefusal.POSITION_REASON_REQUIRED))
        .containsEntry("field", "reason")
        .containsEntry("advice", CONDITIONAL);
    assertThat(advised.decide(take(CERTIFIED, "met already")))
        .contains(taken(CERTIFIED, "met already", true, List.of(), null, null));
  }

  @Test
  void P8_conditionalHasConditionsAndADateToCome() {
    GivenPosition advised = agreed().advised(CERTIFIED);
    advised.refuses(
        new TakePosition(CONDITIONAL, "why", null, LATER, null),
        AssessmentRefusal.CONDITIONS_REQUIRED);
    for (TakePosition undated : List.of(
        new TakePosition(CONDITIONAL, "why", OPEN, null, null),
        new TakePosition(CONDITIONAL, "why", OPEN, NOW, null))) {
      assertThat(advised.refuses(undated, PositionRefusal.REASSESSMENT_DATE_REQUIRED))
          .containsEntry("field", "reassessBy");
    }
    advised.refuses(
        new TakePosition(CERTIFIED, null, OPEN, null, null),
        AssessmentRefusal.CERTIFIED_HAS_NO_CONDITIONS);
    advised.refuses(
        new TakePosition(CERTIFIED, null, null, LATER, null),
        PositionRefusal.REASSESSMENT_FOR_CONDITIONAL_ONLY);
  }

  @Test
  void P8_anotherProfileIsNamedOnlyWhenItFits() {
    GivenPosition no = agreed().advised(NOT_UNDER_THIS_PROFILE);
    for (Profile wrong : List.of(Profile.KERN, Profile.STANDBY)) {
      no.refuses(
          new TakePosition(NOT_UNDER_THIS_PROFILE, null, null, null, wrong),
          PositionRefusal.OTHER_PROFILE_NOT_FITTING);
    }
    assertThat(
            no.decide(new TakePosition(NOT_UNDER_THIS_PROFILE, null, null, null, Profile.AD_HOC)))
        .hasSize(1);
    agreed()
        .advised(CERTIFIED)
        .refuses(
            new TakePosition(CERTIFIED, null, null, null, Profile.KOPPEL),
            PositionRefusal.OTHER_PROFILE_NOT_FITTING);
  }

  @Test
  void P8_anOpenConditionIsMetOnce() {
    MeetCondition met = new MeetCondition("c1", "rota agreed");
    assertThat(agreed().holding(CONDITIONAL).decide(met))
        .containsExactly(
            new ConditionMet(PARTNER, ID, "c1", "rota agreed", given().actor()));
    agreed().refuses(met, PositionRefusal.CONDITION_UNKNOWN);
    agreed()
        .holding(CONDITIONAL)
        .given(given().by(Authority.PARTNER_ADMIN, "VR01"))
        .refuses(met, AgreementRefusal.AGREEMENT_RIGHT_MISSING);
  }

  private static PositionTaken taken(
      Verdict position,
      @Nullable String reason,
      boolean deviates,
      List<OpenCondition> conditions,
      @Nullable Instant reassessBy,
      @Nullable Profile other) {
    return new PositionTaken(
        PARTNER,
        ID,
        position,
        reason,
        deviates,
        conditions,
        reassessBy,
        other,
        given().actor());
  }
}
