package nl.situatiebeeld.partner.elaboration;

import static nl.situatiebeeld.contracts.partner.AgreementPhase.ELABORATION;
import static nl.situatiebeeld.partner.terms.GivenTerms.ID;
import static nl.situatiebeeld.partner.terms.GivenTerms.PARTNER;
import static nl.situatiebeeld.partner.terms.GivenTerms.given;
import static nl.situatiebeeld.partner.terms.GivenTerms.refused;
import static nl.situatiebeeld.partner.terms.GivenTerms.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.ElaborationEvent;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.AdoptionRegionSet;
import nl.situatiebeeld.contracts.partner.ElaborationEvent.RegionalArrangementAdded;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.AddArrangement;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.EnterPhase;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.SetAdoptionRegion;
import nl.situatiebeeld.partner.region.Scope;
import nl.situatiebeeld.partner.terms.AgreementRefusal;
import nl.situatiebeeld.partner.terms.Authority;
import nl.situatiebeeld.partner.terms.GivenTerms;
import nl.situatiebeeld.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

class AdoptionDecisionTest {

  private static final SetAdoptionRegion BY_24 =
      new SetAdoptionRegion("VR24", List.of("VR22", "VR23"), null);
  private static final SetAdoptionRegion OVERRIDE =
      new SetAdoptionRegion(null, List.of(), "each region agrees for itself");
  private static final EnterPhase ON = new EnterPhase(ELABORATION, null);

  @Test
  void P4_beyondTwoRegionsThereIsAnAdoptionRegion() {
    assertThat(refuses(
            ON,
            Elaboration.BEGUN,
            given().supraregional(),
            ElaborationRefusal.ADOPTION_REGION_REQUIRED))
        .containsEntry("scope", Scope.SUPRAREGIONAL);
    assertThat(decide(ON, adopted("VR24"), given().supraregional())).hasSize(1);
  }

  @Test
  void P4_anOverrideWithAReasonIsEnough() {
    Elaboration overridden = Elaboration.BEGUN.evolve(
        new AdoptionRegionSet(PARTNER, ID, null, List.of(), "why", given().actor()));
    assertThat(overridden.adoptionRegion()).isNull();
    assertThat(decide(ON, overridden, given().supraregional())).hasSize(1);
  }

  @Test
  void P4_regionalPartnersNeedNone() {
    GivenTerms regional = given().running(ID, "water", false, "VR23", "VR24");
    assertThat(decide(ON, Elaboration.BEGUN, regional)).hasSize(1);
    assertThat(decide(ON, Elaboration.BEGUN, given())).hasSize(1);
  }

  @Test
  void P4_anAdoptionRegionIsSetWithWhomItConsulted() {
    GivenTerms now = given().supraregional();
    assertThat(decide(BY_24, Elaboration.BEGUN, now))
        .containsExactly(
            new AdoptionRegionSet(PARTNER, ID, "VR24", List.of("VR22", "VR23"), null, now.actor()));
    assertThat(adopted("VR24").adoptionRegion()).isEqualTo("VR24");
    assertThat(decide(OVERRIDE, Elaboration.BEGUN, now))
        .containsExactly(new AdoptionRegionSet(
            PARTNER, ID, null, List.of(), "each region agrees for itself", now.actor()));
  }

  @Test
  void P4_itIsAdoptionRegionOrOverride() {
    for (SetAdoptionRegion wrong : List.of(
        new SetAdoptionRegion(null, List.of("VR23"), null),
        new SetAdoptionRegion("VR24", List.of("VR23"), "and a reason"))) {
      refuses(
          wrong,
          Elaboration.BEGUN,
          given().supraregional(),
          ElaborationRefusal.ADOPTION_REGION_OR_OVERRIDE);
    }
  }

  @Test
  void P4_theOtherRegionsAreConsulted() {
    assertThat(refuses(
            new SetAdoptionRegion("VR22", List.of("VR24"), null),
            Elaboration.BEGUN,
            given().supraregional(),
            ElaborationRefusal.CONSULTATION_INCOMPLETE))
        .containsEntry("regions", List.of("VR23"));
    assertThat(refuses(
            new SetAdoptionRegion("VR24", List.of("VR23", "VR77"), null),
            Elaboration.BEGUN,
            given().supraregional(),
            AgreementRefusal.REGION_UNKNOWN))
        .containsEntry("regions", List.of("VR77"));
  }

  @Test
  void P4_theAdoptionRegionIsOneOfThePartners() {
    refuses(
        new SetAdoptionRegion("VR01", List.of("VR23", "VR24"), null),
        Elaboration.BEGUN,
        given().supraregional(),
        ElaborationRefusal.ADOPTION_REGION_NOT_OF_PARTNER);
    GivenTerms elsewhereToo = given().supraregional().running("b", "x", true, "VR01");
    assertThat(decide(
            new SetAdoptionRegion("VR01", List.of("VR23", "VR24"), null),
            Elaboration.BEGUN,
            elsewhereToo))
        .hasSize(1);
  }

  @Test
  void P4_aRegionAddsArrangementsForItself() {
    AddArrangement add = new AddArrangement("x", "financing", "an extra call", false);
    GivenTerms other = given().by(Authority.PARTNER_ADMIN, "VR23");
    assertThat(decide(add, Elaboration.BEGUN, other))
        .containsExactly(new RegionalArrangementAdded(
            PARTNER, ID, "x", "VR23", "financing", "an extra call", other.actor()));
    assertThat(decide(new AddArrangement("x", null, "t", false), Elaboration.BEGUN, other))
        .hasSize(1);
    assertThat(refuses(
            add,
            Elaboration.BEGUN,
            given().by(Authority.PARTNER_ADMIN, "VR22"),
            AgreementRefusal.AGREEMENT_RIGHT_MISSING))
        .containsEntry("missing", Map.of("organisation", List.of("VR23", "VR24")));
  }

  @Test
  void P4_anArrangementDoesNotContradictWhatHoldsForAll() {
    refuses(
        new AddArrangement("x", null, "no call at all", true),
        Elaboration.BEGUN,
        given(),
        ElaborationRefusal.ARRANGEMENT_CONTRADICTS);
    refuses(
        new AddArrangement("x", "mandate", "text", false),
        Elaboration.BEGUN,
        given(),
        ElaborationRefusal.TOPIC_UNKNOWN);
  }

  @Test
  void arrangementsHaveALimit() {
    AddArrangement add = new AddArrangement("x", null, "text", false);
    Elaboration one =
        Elaboration.BEGUN.evolve(decide(add, Elaboration.BEGUN, given()).getFirst());
    assertThat(one.arrangements()).isEqualTo(1);
    Elaboration two = one.evolve(decide(add, one, given()).getFirst());
    refuses(add, two, given(), ElaborationRefusal.TOO_MANY_ENTRIES);
  }

  private static Elaboration adopted(String region) {
    return Elaboration.BEGUN.evolve(
        new AdoptionRegionSet(PARTNER, ID, region, List.of(), null, given().actor()));
  }

  private static List<ElaborationEvent> decide(
      ElaborationCommand command, Elaboration state, GivenTerms now) {
    return ElaborationDecision.decide(command, terms(Profile.KERN), state, now.build());
  }

  private static Map<String, Object> refuses(
      ElaborationCommand command, Elaboration state, GivenTerms now, Refusal refusal) {
    return refused(refusal, () -> decide(command, state, now)).extensions();
  }
}
