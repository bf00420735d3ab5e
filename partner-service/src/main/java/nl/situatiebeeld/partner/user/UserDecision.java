package nl.situatiebeeld.partner.user;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.contracts.partner.UserEvent.TrainingCompleted;
import nl.situatiebeeld.contracts.partner.UserEvent.UserAdded;
import nl.situatiebeeld.contracts.partner.UserEvent.UserAgreementSigned;
import nl.situatiebeeld.contracts.partner.UserEvent.UserRemoved;
import nl.situatiebeeld.partner.user.UserCommand.AddUser;
import nl.situatiebeeld.partner.user.UserCommand.CompleteTraining;
import nl.situatiebeeld.partner.user.UserCommand.RemoveUser;
import nl.situatiebeeld.partner.user.UserCommand.SignUserAgreement;
import nl.situatiebeeld.platform.problem.RefusedException;

/** The rules of the people of a partner (P11); pure. */
public final class UserDecision {

  private UserDecision() {}

  /**
   * Under what it is decided.
   *
   * @param users ids of the people who act for this partner
   * @param actsElsewhere whether the one asked about acts for another partner
   * @param maxUsers of one partner
   */
  public record Given(
      String partnerId,
      Actor by,
      Instant now,
      Set<String> users,
      boolean actsElsewhere,
      int maxUsers) {}

  /**
   * Decides.
   *
   * @throws RefusedException with a {@link UserRefusal}
   */
  public static UserEvent decide(UserCommand command, Given given) {
    return switch (command) {
      case AddUser add -> add(add, given);
      case SignUserAgreement sign -> {
        requirePast(sign.signedAt(), requireKnown(sign, given));
        yield new UserAgreementSigned(
            given.partnerId(), sign.userId(), sign.signedAt(), given.by());
      }
      case CompleteTraining done -> {
        requirePast(done.completedAt(), requireKnown(done, given));
        yield new TrainingCompleted(
            given.partnerId(), done.userId(), done.training(), done.completedAt(), given.by());
      }
      case RemoveUser remove -> {
        requireKnown(remove, given);
        yield new UserRemoved(given.partnerId(), remove.userId(), given.by());
      }
    };
  }

  private static UserEvent add(AddUser add, Given given) {
    if (given.users().contains(add.userId())) {
      throw new RefusedException(UserRefusal.USER_ALREADY_ADDED, "Nothing needs to be done.");
    }
    if (given.actsElsewhere()) { // P11: each person acts for one organisation
      throw new RefusedException(
          UserRefusal.USER_ACTS_FOR_ANOTHER, "Have the user removed there first.");
    }
    if (given.users().size() >= given.maxUsers()) {
      throw new RefusedException(
          UserRefusal.TOO_MANY_USERS, "A partner has at most " + given.maxUsers() + " users.");
    }
    return new UserAdded(given.partnerId(), add.userId(), given.by());
  }

  private static Given requireKnown(UserCommand command, Given given) {
    if (!given.users().contains(command.userId())) {
      throw new RefusedException(UserRefusal.USER_UNKNOWN, "Add the user first.");
    }
    return given;
  }

  private static void requirePast(Instant moment, Given given) {
    if (moment.isAfter(given.now())) {
      throw new RefusedException(UserRefusal.USER_DATE_IN_FUTURE, "Give a moment in the past.");
    }
  }

  /** The ids of the people after an event. */
  public static Set<String> evolve(Set<String> users, UserEvent event) {
    Set<String> after = new HashSet<>(users);
    switch (event) {
      case UserAdded added -> after.add(added.userId());
      case UserRemoved removed -> after.remove(removed.userId());
      case UserAgreementSigned signed -> {}
      case TrainingCompleted completed -> {}
    }
    return Set.copyOf(after);
  }
}
