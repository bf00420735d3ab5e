package nl.situatiebeeld.partner.user;

import static nl.situatiebeeld.partner.terms.GivenTerms.NOW;
import static nl.situatiebeeld.partner.terms.GivenTerms.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.partner.UserEvent.TrainingCompleted;
import nl.situatiebeeld.contracts.partner.UserEvent.UserAdded;
import nl.situatiebeeld.contracts.partner.UserEvent.UserAgreementSigned;
import nl.situatiebeeld.contracts.partner.UserEvent.UserRemoved;
import nl.situatiebeeld.partner.user.UserCommand.AddUser;
import nl.situatiebeeld.partner.user.UserCommand.CompleteTraining;
import nl.situatiebeeld.partner.user.UserCommand.RemoveUser;
import nl.situatiebeeld.partner.user.UserCommand.SignUserAgreement;
import org.junit.jupiter.api.Test;

class UserDecisionTest {

  private static final Actor BY = new Actor("waterschap", "partner-admin");

  @Test
  void P11_somebodyActsForThePartner() {
    assertThat(UserDecision.decide(new AddUser("u"), given(false, "v")))
        .isEqualTo(new UserAdded("waterschap", "u", BY));
    refused(
        UserRefusal.USER_ALREADY_ADDED,
        () -> UserDecision.decide(new AddUser("u"), given(true, "u")));
  }

  @Test
  void P11_eachPersonActsForOneOrganisation() {
    refused(
        UserRefusal.USER_ACTS_FOR_ANOTHER,
        () -> UserDecision.decide(new AddUser("u"), given(true)));
  }

  @Test
  void peopleHaveALimit() {
    refused(
        UserRefusal.TOO_MANY_USERS,
        () -> UserDecision.decide(new AddUser("u"), given(false, "v", "w")));
  }

  @Test
  void P11_agreementAndTrainingAreRecorded() {
    assertThat(UserDecision.decide(new SignUserAgreement("u", NOW), given(false, "u")))
        .isEqualTo(new UserAgreementSigned("waterschap", "u", NOW, BY));
    assertThat(UserDecision.decide(new CompleteTraining("u", "basis", NOW), given(false, "u")))
        .isEqualTo(new TrainingCompleted("waterschap", "u", "basis", NOW, BY));
    assertThat(UserDecision.decide(new RemoveUser("u"), given(false, "u")))
        .isEqualTo(new UserRemoved("waterschap", "u", BY));
  }

  @Test
  void P11_onlyOfThosePresentAndInThePast() {
    for (UserCommand command : new UserCommand[] {
      new SignUserAgreement("u", NOW), new CompleteTraining("u", "basis", NOW), new RemoveUser("u")
    }) {
      refused(UserRefusal.USER_UNKNOWN, () -> UserDecision.decide(command, given(false, "v")));
    }
    for (UserCommand command : new UserCommand[] {
      new SignUserAgreement("u", NOW.plusNanos(1)),
      new CompleteTraining("u", "basis", NOW.plusNanos(1))
    }) {
      refused(
          UserRefusal.USER_DATE_IN_FUTURE, () -> UserDecision.decide(command, given(false, "u")));
    }
  }

  @Test
  void peopleComeAndGo() {
    Set<String> one = UserDecision.evolve(Set.of(), new UserAdded("p", "u", BY));
    assertThat(one).containsExactly("u");
    assertThat(UserDecision.evolve(one, new UserAgreementSigned("p", "u", NOW, BY)))
        .containsExactly("u");
    assertThat(UserDecision.evolve(one, new TrainingCompleted("p", "u", "basis", NOW, BY)))
        .containsExactly("u");
    assertThat(UserDecision.evolve(one, new UserRemoved("p", "u", BY))).isEmpty();
  }

  private static UserDecision.Given given(boolean elsewhere, String... users) {
    return new UserDecision.Given("waterschap", BY, NOW, Set.of(users), elsewhere, 2);
  }
}
