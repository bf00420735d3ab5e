package nl.situatiebeeld.partner.position;

import static nl.situatiebeeld.partner.position.GivenPosition.OPEN;
import static nl.situatiebeeld.partner.position.GivenPosition.agreed;
import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.NOW;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static nl.situatiebeeld.partner.terms.GivenTerms.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PriorPositionRecorded;
import nl.situatiebeeld.contracts.partner.Document;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.PartnerEvent.AgreementEnteredIntoForce;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.AssessmentRefusal;
import nl.situatiebeeld.partner.elaboration.ElaborationRefusal;
import nl.situatiebeeld.partner.position.PositionCommand.RecordPriorPosition;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.GivenTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriorPositionsTest {

  private static final Document PAPER = new Document("Standpunt 14", "archief/14");
  private static final Instant THEN = NOW.minusSeconds(1_000_000);
  private static final RecordPriorPosition PRIOR = prior(Verdict.CERTIFIED, THEN, null, List.of());

  @Test
  void P8_aPositionOnPaperLetsAnExistingAgreementHold() {
    assertThat(agreed()
            .withoutTopics()
            .withoutExercise()
            .phase(AgreementPhase.EXPLORATION)
            .given(group())
            .decide(PRIOR))
        .containsExactly(
            new PriorPositionRecorded(
                PARTNER,
                ID,
                Verdict.CERTIFIED,
                THEN,
                PAPER,
                "existed",
                List.of(),
                null,
                group().actor()),
            new AgreementEnteredIntoForce(PARTNER, ID, THEN, "existed", group().actor()));
  }

  @Test
  void P8_itMayHoldSinceAnotherMoment() {
    assertThat(agreed().given(group()).decide(prior(Verdict.CERTIFIED, THEN, NOW, List.of())))
        .contains(
            new AgreementEnteredIntoForce(PARTNER, ID, NOW, "existed", group().actor()));
  }

  @Test
  void P8_onlyTheSteeringGroupRecordsIt() {
    for (Authority other : List.of(Authority.PARTNER_ADMIN, Authority.ASSESSOR)) {
      assertThat(agreed()
              .given(given().by(other, "VR24"))
              .refuses(PRIOR, AgreementRefusal.AGREEMENT_RIGHT_MISSING))
          .containsEntry("missing", Map.of("roles", List.of("steering-group")));
    }
  }

  @Test
  void P8_itIsNotAWayRoundAPositionTakenHere() {
    agreed()
        .holding(Verdict.CERTIFIED)
        .given(group())
        .refuses(PRIOR, PositionRefusal.PRIOR_POSITION_NOT_ACCEPTED);
    agreed()
        .given(group().with(settings(true, true, false)))
        .refuses(PRIOR, PositionRefusal.PRIOR_POSITION_NOT_ACCEPTED);
    agreed()
        .given(group())
        .refuses(
            prior(Verdict.NOT_UNDER_THIS_PROFILE, THEN, null, List.of()),
            PositionRefusal.PRIOR_POSITION_NEGATIVE);
  }

  @Test
  void P8_itLiesInThePast() {
    Instant later = NOW.plusNanos(1_000);
    for (RecordPriorPosition wrong : List.of(
        prior(Verdict.CERTIFIED, later, NOW, List.of()),
        prior(Verdict.CERTIFIED, NOW, later, List.of()))) {
      agreed().given(group()).refuses(wrong, PositionRefusal.FROM_IN_FUTURE);
    }
    assertThat(agreed().given(group()).decide(prior(Verdict.CERTIFIED, NOW, NOW, List.of())))
        .hasSize(2);
  }

  @Test
  void P8_itsConditionsStayOpen() {
    RecordPriorPosition dated = new RecordPriorPosition(
        Verdict.CONDITIONAL, THEN, null, PAPER, "existed", OPEN, NOW.plusSeconds(1));
    assertThat(agreed().given(group()).decide(dated)).hasSize(2);
    agreed()
        .given(group())
        .refuses(
            prior(Verdict.CONDITIONAL, THEN, null, OPEN),
            PositionRefusal.REASSESSMENT_DATE_REQUIRED);
    agreed()
        .given(group())
        .refuses(
            prior(Verdict.CERTIFIED, THEN, null, OPEN),
            AssessmentRefusal.CERTIFIED_HAS_NO_CONDITIONS);
  }

  @Test
  void P4_itNeedsAnAdoptionRegionToo() {
    agreed()
        .given(group().supraregional())
        .refuses(PRIOR, ElaborationRefusal.ADOPTION_REGION_REQUIRED);
    assertThat(agreed().given(group().supraregional()).adopted().decide(PRIOR)).hasSize(2);
  }

  @Test
  void itsRegionsMustBeFree() {
    agreed()
        .given(group().running("agreement-2", "water", true, "VR24"))
        .refuses(PRIOR, PositionRefusal.REGION_ALREADY_COVERED);
  }

  private static GivenTerms group() {
    return given().by(Authority.STEERING_GROUP, "VR01");
  }

  private static RecordPriorPosition prior(
      Verdict position, Instant takenAt, @Nullable Instant from, List<OpenCondition> conditions) {
    return new RecordPriorPosition(position, takenAt, from, PAPER, "existed", conditions, null);
  }
}
