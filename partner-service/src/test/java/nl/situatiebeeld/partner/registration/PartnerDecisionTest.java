package nl.situatiebeeld.partner.registration;

import static nl.situatiebeeld.partner.terms.GivenTerms.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.CoreTaskAssigned;
import nl.situatiebeeld.contracts.partner.PartnerEvent.PartnerRegistered;
import nl.situatiebeeld.partner.registration.PartnerCommand.AssignCoreTask;
import nl.situatiebeeld.partner.registration.PartnerCommand.ChangeCoreTask;
import nl.situatiebeeld.partner.registration.PartnerCommand.RegisterPartner;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnerDecisionTest {

  private static final Actor ADMIN = new Actor("VR24", "partner-admin");
  private static final Actor GROUP = new Actor("VR01", "steering-group");
  private static final Geometry AREA = new Geometry.Point(List.of(5.9, 50.9));
  private static final PartnerRefusal OF_OTHER_REGIONS = PartnerRefusal.CORE_TASK_OF_OTHER_REGIONS;
  private static final PartnerEvent DEFENSIE = new PartnerRegistered("defensie", "Defensie", ADMIN);

  @Test
  void aPartnerIsRegistered() {
    assertThat(given().decide(new RegisterPartner("Defensie"))).isEqualTo(DEFENSIE);
  }

  @Test
  void aPartnerIsRegisteredOnce() {
    given(DEFENSIE)
        .refuses(new RegisterPartner("Defensie"), PartnerRefusal.PARTNER_ALREADY_REGISTERED);
  }

  @Test
  void P1_onePartnerHoldsTasksInSeveralCategories() {
    PartnerEvent custodian =
        given(DEFENSIE).decide(task("munitiedepots", CoreTaskCategory.CUSTODIAN));
    PartnerEvent provider =
        given(DEFENSIE, custodian).decide(task("bijstand", CoreTaskCategory.SERVICE_PROVIDER));
    assertThat(provider)
        .isEqualTo(new CoreTaskAssigned(
            "defensie",
            "bijstand",
            "Taak bijstand",
            CoreTaskCategory.SERVICE_PROVIDER,
            List.of("care"),
            null,
            ADMIN));
  }

  @Test
  void P1_aCoreTaskNeedsItsPartner() {
    given()
        .refuses(
            task("bijstand", CoreTaskCategory.SERVICE_PROVIDER), PartnerRefusal.PARTNER_UNKNOWN);
  }

  @Test
  void P1_aCodeNamesOneCoreTask() {
    PartnerEvent first = given(DEFENSIE).decide(task("bijstand", CoreTaskCategory.CUSTODIAN));
    given(DEFENSIE, first)
        .refuses(
            task("bijstand", CoreTaskCategory.SERVICE_PROVIDER),
            PartnerRefusal.CORE_TASK_ALREADY_ASSIGNED);
  }

  @Test
  void P1_coreTasksHaveALimit() {
    PartnerEvent one = given(DEFENSIE).decide(task("een", CoreTaskCategory.CUSTODIAN));
    PartnerEvent two = given(DEFENSIE, one).decide(task("twee", CoreTaskCategory.CUSTODIAN));
    given(DEFENSIE, one, two)
        .refuses(task("drie", CoreTaskCategory.CUSTODIAN), PartnerRefusal.TOO_MANY_CORE_TASKS);
  }

  @Test
  void P1_aCoreTaskUnderAnAgreementIsChangedByItsRegionsOrTheSteeringGroup() {
    Given task = given(DEFENSIE, assigned(List.of("care"), AREA));
    ChangeCoreTask same = change(List.of("care"), AREA);
    assertThat(task.refuses(same, ADMIN, Set.of("VR23", "VR22"), OF_OTHER_REGIONS))
        .containsEntry("regions", List.of("VR22", "VR23"));
    for (Actor by : List.of(ADMIN, GROUP)) {
      assertThat(task.decide(same, by, Set.of("VR24"))).isEqualTo(changed(same, by));
    }
    // nobody is bound yet
    ChangeCoreTask everything = change(List.of(), null);
    assertThat(task.decide(everything, ADMIN, Set.of())).isEqualTo(changed(everything, ADMIN));
  }

  @Test
  void S7_whatAPartnerIsAlertedToIsNotWidenedUnderAnAgreement() {
    Given task = given(DEFENSIE, assigned(List.of("care", "fire"), AREA));
    for (ChangeCoreTask wider : List.of(
        change(List.of(), AREA),
        change(List.of("care", "water"), AREA),
        change(List.of("care"), null),
        change(List.of("care"), new Geometry.Point(List.of(6.1, 51.0))))) {
      assertThat(task.refuses(wider, ADMIN, Set.of("VR24"), PartnerRefusal.CORE_TASK_WIDENED))
          .containsEntry("regions", List.of("VR24"));
      assertThat(task.decide(wider, GROUP, Set.of("VR24"))).isEqualTo(changed(wider, GROUP));
    }
  }

  @Test
  void S6_whatAPartnerSeesIsNarrowedByARegionOfItsAgreement() {
    Given all = given(DEFENSIE, assigned(List.of(), null));
    Given some = given(DEFENSIE, assigned(List.of("care", "fire"), AREA));
    ChangeCoreTask narrower = change(List.of("care"), AREA);
    for (Given task : List.of(all, some)) {
      assertThat(task.decide(narrower, ADMIN, Set.of("VR23", "VR24")))
          .isEqualTo(changed(narrower, ADMIN));
    }
  }

  private static CoreTaskAssigned assigned(List<String> themes, @Nullable Geometry area) {
    return new CoreTaskAssigned(
        "defensie", "depots", "Depots", CoreTaskCategory.CUSTODIAN, themes, area, ADMIN);
  }

  private static ChangeCoreTask change(List<String> themes, @Nullable Geometry area) {
    return new ChangeCoreTask("depots", "Munitiedepots", themes, area);
  }

  private static CoreTaskAssigned changed(ChangeCoreTask change, Actor by) {
    return new CoreTaskAssigned(
        "defensie",
        "depots",
        "Munitiedepots",
        CoreTaskCategory.CUSTODIAN,
        change.themes(),
        change.area(),
        by);
  }

  private static AssignCoreTask task(String code, CoreTaskCategory category) {
    return new AssignCoreTask(code, "Taak " + code, category, List.of("care"), null);
  }

  private static Given given(PartnerEvent... events) {
    PartnerState state = new PartnerState.Unknown();
    for (PartnerEvent event : events) {
      state = PartnerDecision.evolve(state, event);
    }
    return new Given(state);
  }

  private record Given(PartnerState state) {

    PartnerEvent decide(PartnerCommand command) {
      return decide(command, ADMIN, Set.of());
    }

    PartnerEvent decide(PartnerCommand command, Actor by, Set<String> bound) {
      return PartnerDecision.decide(
          command, state, new PartnerDecision.Circumstances("defensie", by, 2, bound));
    }

    Map<String, Object> refuses(
        PartnerCommand command, Actor by, Set<String> bound, PartnerRefusal refusal) {
      return refused(refusal, () -> decide(command, by, bound)).extensions();
    }

    void refuses(PartnerCommand command, PartnerRefusal refusal) {
      assertThatThrownBy(() -> decide(command))
          .isInstanceOfSatisfying(
              RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
  }
}
