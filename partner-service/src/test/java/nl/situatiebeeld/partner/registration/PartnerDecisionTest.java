package nl.situatiebeeld.partner.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.CoreTaskAssigned;
import nl.situatiebeeld.contracts.partner.PartnerEvent.PartnerRegistered;
import nl.situatiebeeld.partner.registration.PartnerCommand.AssignCoreTask;
import nl.situatiebeeld.partner.registration.PartnerCommand.RegisterPartner;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.junit.jupiter.api.Test;

class PartnerDecisionTest {

  private static final Actor ADMIN = new Actor("VR24", "partner-admin");
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
      return PartnerDecision.decide(
          command, state, new PartnerDecision.Circumstances("defensie", ADMIN, 2));
    }

    void refuses(PartnerCommand command, PartnerRefusal refusal) {
      assertThatThrownBy(() -> decide(command))
          .isInstanceOfSatisfying(
              RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
  }
}
