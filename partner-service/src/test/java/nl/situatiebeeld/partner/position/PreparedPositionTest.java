package nl.situatiebeeld.partner.position;

import static nl.situatiebeeld.contracts.partner.Verdict.CERTIFIED;
import static nl.situatiebeeld.partner.position.GivenPosition.agreed;
import static nl.situatiebeeld.partner.position.GivenPosition.take;
import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.NOW;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static nl.situatiebeeld.partner.terms.GivenTerms.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PositionTaken;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.elaboration.ElaborationRefusal;
import nl.situatiebeeld.partner.position.PositionCommand.TakePosition;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.GivenTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreparedPositionTest {

  private static final TakePosition YES = take(CERTIFIED, null);

  @Test
  void P7_withoutAnAdviceThereIsNoPosition() {
    for (Profile profile : List.of(Profile.KERN, Profile.STRUCTUREEL, Profile.STANDBY)) {
      agreed().profile(profile).refuses(take(CERTIFIED, "urgent"), PositionRefusal.ADVICE_MISSING);
    }
  }

  @Test
  void P7_regionalPartnersCanBeLeftUnassessedByConfiguration() {
    GivenTerms lenient = given().with(settings(true, false, true));
    TakePosition unasked = take(CERTIFIED, "we agree");
    assertThat(agreed().given(lenient).decide(unasked)).hasSize(2);
    agreed().given(lenient).withoutExercise().refuses(unasked, ElaborationRefusal.EXERCISE_MISSING);
    agreed().given(lenient).withoutTopics().refuses(unasked, ElaborationRefusal.TOPICS_OPEN);
    agreed()
        .given(given()
            .with(settings(true, false, true))
            .supraregional()
            .by(Authority.STEERING_GROUP, "VR24"))
        .adopted()
        .refuses(unasked, PositionRefusal.ADVICE_MISSING);
  }

  @Test
  void P6_koppelIsPreparedButNotAssessed() {
    GivenPosition koppel = agreed().profile(Profile.KOPPEL).withoutExercise();
    assertThat(koppel.decide(take(CERTIFIED, "agreed")))
        .containsExactly(
            taken(CERTIFIED, "agreed", false, List.of(), null, null),
            new AgreementEnteredIntoForce(PARTNER, ID, NOW, "agreed", given().actor()));
    assertThat(koppel.refuses(YES, PositionRefusal.POSITION_REASON_REQUIRED))
        .isEqualTo(Map.of("field", "reason"));
    assertThat(koppel
            .phase(AgreementPhase.ELABORATION)
            .refuses(take(CERTIFIED, "agreed"), PositionRefusal.PREPARATION_INCOMPLETE))
        .containsEntry("phase", AgreementPhase.ELABORATION);
    koppel.withoutTopics().refuses(take(CERTIFIED, "agreed"), ElaborationRefusal.TOPICS_OPEN);
  }

  @Test
  void P5_adHocNeedsNoTopics() {
    assertThat(agreed()
            .profile(Profile.AD_HOC)
            .withoutTopics()
            .phase(AgreementPhase.EXPLORATION)
            .decide(take(CERTIFIED, "needed now")))
        .hasSize(2);
  }

  @Test
  void P4_beyondTwoRegionsWithAnAdoptionRegion() {
    GivenTerms group = given().supraregional().by(Authority.STEERING_GROUP, "VR24");
    agreed()
        .advised(CERTIFIED)
        .given(group)
        .refuses(YES, ElaborationRefusal.ADOPTION_REGION_REQUIRED);
    assertThat(agreed().advised(CERTIFIED).given(group).adopted().decide(YES)).hasSize(2);
  }

  @Test
  void P8_theSteeringGroupDecidesBeyondTwoRegions() {
    agreed()
        .advised(CERTIFIED)
        .given(given().supraregional())
        .adopted()
        .refuses(YES, AgreementRefusal.AGREEMENT_RIGHT_MISSING);
  }

  @Test
  void oneAgreementInForcePerCoreTaskAndRegion() {
    GivenPosition covered =
        agreed().advised(CERTIFIED).given(given().running("agreement-2", "water", true, "VR23"));
    assertThat(covered.refuses(YES, PositionRefusal.REGION_ALREADY_COVERED))
        .containsEntry("regions", List.of("VR23"))
        .containsEntry("agreements", List.of("agreement-2"));
    assertThat(agreed()
            .advised(CERTIFIED)
            .given(
                given().running(ID, "water", true, "VR23").running("task", "opvang", true, "VR23"))
            .decide(YES))
        .hasSize(2);
    assertThat(agreed()
            .advised(CERTIFIED)
            .given(given().running("draft", "water", false, "VR23"))
            .decide(YES))
        .hasSize(2);
  }

  @Test
  void P2_theOneThatIsSucceededMakesWay() {
    assertThat(agreed()
            .succeeding("agreement-2")
            .advised(CERTIFIED)
            .given(given().running("agreement-2", "water", true, "VR23"))
            .decide(YES))
        .hasSize(2);
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
