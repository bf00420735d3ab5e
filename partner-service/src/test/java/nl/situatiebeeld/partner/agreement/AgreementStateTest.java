package nl.situatiebeeld.partner.agreement;

import static nl.situatiebeeld.partner.terms.GivenTerms.NOW;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static nl.situatiebeeld.partner.terms.GivenTerms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AdviceGiven;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AssessmentPartCompleted;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.ConditionMet;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PartnerConsented;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PositionTaken;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PriorPositionRecorded;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.RegionConsented;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.ContactFunction;
import nl.situatiebeeld.contracts.partner.ContactKind;
import nl.situatiebeeld.contracts.partner.Document;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AdoptionRegionSet;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AgreementPhaseEntered;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicReopened;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.TopicSettled;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.PartOutcome;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementDrafted;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnded;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.PartnerEvent.RegionLeft;
import nl.situatiebeeld.contracts.partner.UpkeepEvent.ContactPointSet;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.agreement.AgreementState.NotDrafted;
import nl.situatiebeeld.partner.agreement.AgreementState.Running;
import nl.situatiebeeld.partner.assessment.Assessment;
import nl.situatiebeeld.partner.assessment.Consents;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Terms;
import org.junit.jupiter.api.Test;

class AgreementStateTest {

  private static final Actor BY = given().actor();
  private static final AgreementDrafted DRAFTED = new AgreementDrafted(
      "p", "a", "water", Profile.KERN, List.of("VR24"), List.of(), null, "old", null, BY);
  private static final AgreementDrafted SHARED = new AgreementDrafted(
      "p",
      "a",
      "water",
      Profile.KERN,
      List.of("VR23", "VR24"),
      List.of("VR22"),
      null,
      null,
      null,
      new Actor("VR24", "partner-admin"));
  private static final AgreementEnded ENDED = new AgreementEnded("p", "a", "merged", null, BY);
  private static final AgreementEnteredIntoForce ENTERED =
      new AgreementEnteredIntoForce("p", "a", NOW, "agreed", BY);
  private static final List<OpenCondition> OPEN =
      List.of(new OpenCondition("c1", "one"), new OpenCondition("c2", "two"));

  @Test
  void P6_itBeginsInExploration() {
    Running running = after(DRAFTED);
    assertThat(running.terms())
        .isEqualTo(new Terms("p", "a", "water", Profile.KERN, Set.of("VR24"), Set.of(), "old", BY));
    assertThat(running.elaboration().phase()).isEqualTo(AgreementPhase.EXPLORATION);
    assertThat(running.standing().inForce()).isFalse();
    assertThat(running.standing().position()).isNull();
  }

  @Test
  void whatDoesNotRunIsRefused() {
    refused(AgreementRefusal.AGREEMENT_UNKNOWN, () -> AgreementState.running(new NotDrafted()));
    AgreementState ended = AgreementState.evolve(after(DRAFTED), ENDED);
    refused(AgreementRefusal.AGREEMENT_HAS_ENDED, () -> AgreementState.running(ended));
    assertThatThrownBy(() -> AgreementState.evolve(ended, ENTERED))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void P7_aRoundHoldsItsPartsAndItsAdvice() {
    Assessment round = after(DRAFTED, part(AssessmentPart.SETUP), advice()).assessment();
    assertThat(round.parts()).containsExactly(AssessmentPart.SETUP);
    assertThat(round.missing())
        .containsExactly(AssessmentPart.DIRECTION, AssessmentPart.PERFORMANCE);
    assertThat(round.advice())
        .isEqualTo(new Assessment.Advice(Verdict.CONDITIONAL, "mostly", OPEN));
  }

  @Test
  void P7_goingBackEndsTheRoundAndGoingOnDoesNot() {
    assertThat(after(DRAFTED, part(AssessmentPart.SETUP), phase(AgreementPhase.ELABORATION))
            .assessment())
        .isEqualTo(Assessment.NONE);
    assertThat(after(DRAFTED, part(AssessmentPart.SETUP), phase(AgreementPhase.ASSESSMENT))
            .assessment()
            .parts())
        .hasSize(1);
  }

  @Test
  void P8_aPositionEndsTheRoundAndLeavesConditionsOpen() {
    Running running = after(
        DRAFTED,
        advice(),
        new PositionTaken("p", "a", Verdict.CONDITIONAL, null, false, OPEN, NOW, null, BY),
        ENTERED,
        new ConditionMet("p", "a", "c1", "done", BY));
    assertThat(running.assessment()).isEqualTo(Assessment.NONE);
    assertThat(running.standing().position()).isEqualTo(Verdict.CONDITIONAL);
    assertThat(running.standing().inForce()).isTrue();
    assertThat(running.standing().openConditions()).containsExactly("c2");
  }

  @Test
  void P8_aPriorPositionCountsAsOne() {
    Running running = after(
        DRAFTED,
        new PriorPositionRecorded(
            "p", "a", Verdict.CONDITIONAL, NOW, new Document("t", "r"), "old", OPEN, NOW, BY),
        ENTERED);
    assertThat(running.standing().position()).isEqualTo(Verdict.CONDITIONAL);
    assertThat(running.standing().openConditions()).containsExactlyInAnyOrder("c1", "c2");
    assertThat(running.agreed().standing()).isEqualTo(running.standing());
  }

  @Test
  void P8_consentsCountUntilATopicChangesItGoesBackOrAPositionIsTaken() {
    AgreementEvent partner = new PartnerConsented("p", "a", null, BY);
    AgreementEvent region = new RegionConsented("p", "a", "VR23", null, BY);
    Running agreed = after(SHARED, part(AssessmentPart.SETUP), partner, region);
    assertThat(agreed.assessment().consents()).isEqualTo(new Consents(true, Set.of("VR23")));
    assertThat(agreed.assessment().parts()).hasSize(1);
    assertThat(after(SHARED, partner, region, phase(AgreementPhase.ASSESSMENT))
            .assessment()
            .consents())
        .isEqualTo(new Consents(true, Set.of("VR23")));
    for (AgreementEvent changed : List.of(
        new TopicSettled("p", "a", "financing", null, List.of(), BY),
        new TopicReopened("p", "a", "financing", "unclear", BY),
        phase(AgreementPhase.ELABORATION),
        new PositionTaken("p", "a", Verdict.CERTIFIED, null, false, List.of(), null, null, BY))) {
      assertThat(after(SHARED, partner, region, changed).assessment().consents())
          .isEqualTo(Consents.NONE);
    }
  }

  @Test
  void P8_whoDrawsUpAdHocAgreesByDoingSo() {
    assertThat(after(adHoc(new Actor("VR24", "partner-admin"))).assessment().consents())
        .isEqualTo(new Consents(false, Set.of("VR24")));
    assertThat(after(SHARED).assessment().consents()).isEqualTo(Consents.NONE);
    // the steering group is no region, and a region that only wishes is not in it
    for (Actor other :
        List.of(new Actor("VR24", "steering-group"), new Actor("VR22", "partner-admin"))) {
      assertThat(after(adHoc(other)).assessment().consents()).isEqualTo(Consents.NONE);
    }
  }

  @Test
  void P8_aRegionThatLeftIsNoPartOfTheTermsAndTheOthersStay() {
    Running running = after(
        SHARED,
        part(AssessmentPart.DIRECTION),
        new RegionConsented("p", "a", "VR23", null, BY),
        new RegionConsented("p", "a", "VR24", null, BY),
        ENTERED,
        new RegionLeft("p", "a", "VR23", "own", NOW, List.of("VR24"), BY));
    assertThat(running.terms().regions()).containsExactly("VR24");
    assertThat(running.terms().wishedRegions()).containsExactly("VR22");
    assertThat(running.terms().profile()).isEqualTo(Profile.KERN);
    assertThat(running.standing().inForce()).isTrue();
    assertThat(running.assessment().consents()).isEqualTo(new Consents(false, Set.of("VR24")));
    assertThat(running.assessment().parts()).hasSize(1);
  }

  @Test
  void P4_anAdoptionRegionThatLeavesActsForTheOthersNoMore() {
    AgreementEvent left = new RegionLeft("p", "a", "VR23", "own", NOW, List.of("VR24"), BY);
    assertThat(after(SHARED, adopted("VR23"), left).elaboration().adoptionRegion())
        .isNull();
    assertThat(after(SHARED, adopted("VR24"), left).elaboration().adoptionRegion())
        .isEqualTo("VR24");
  }

  private static AdoptionRegionSet adopted(String region) {
    return new AdoptionRegionSet("p", "a", region, List.of(), null, BY);
  }

  private static AgreementDrafted adHoc(Actor by) {
    return new AgreementDrafted(
        "p",
        "a",
        "water",
        Profile.AD_HOC,
        List.of("VR23", "VR24"),
        List.of("VR22"),
        "no capacity",
        null,
        "HIN",
        by);
  }

  @Test
  void theOtherPartsStayWhenOneChanges() {
    Running running = after(
        DRAFTED,
        new TopicSettled("p", "a", "financing", null, List.of(), BY),
        new ContactPointSet(
            "p", "a", "hin", ContactKind.INFORMATION, ContactFunction.HIN, "tel", true, BY),
        part(AssessmentPart.DIRECTION),
        ENTERED);
    assertThat(running.elaboration().settled()).containsExactly("financing");
    assertThat(running.contacts()).containsExactly("hin");
    assertThat(running.assessment().parts()).containsExactly(AssessmentPart.DIRECTION);
  }

  private static AgreementPhaseEntered phase(AgreementPhase phase) {
    return new AgreementPhaseEntered("p", "a", phase, null, BY);
  }

  private static AssessmentPartCompleted part(AssessmentPart part) {
    return new AssessmentPartCompleted("p", "a", part, PartOutcome.SUFFICIENT, "f", null, BY);
  }

  private static AdviceGiven advice() {
    return new AdviceGiven("p", "a", Verdict.CONDITIONAL, "mostly", OPEN, BY);
  }

  private static Running after(AgreementEvent... events) {
    AgreementState state = new NotDrafted();
    for (AgreementEvent event : events) {
      state = AgreementState.evolve(state, event);
    }
    return AgreementState.running(state);
  }
}
