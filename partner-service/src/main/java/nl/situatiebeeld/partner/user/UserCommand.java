package nl.situatiebeeld.partner.user;

import java.time.Instant;

/** What can be asked about the people of a partner (P11). */
public sealed interface UserCommand {

  /** Subject id at the identity provider. */
  String userId();

  /** Let somebody act for the partner. */
  record AddUser(String userId) implements UserCommand {}

  /** Record the user agreement of person and organisation. */
  record SignUserAgreement(String userId, Instant signedAt) implements UserCommand {}

  /** Record a training. */
  record CompleteTraining(String userId, String training, Instant completedAt)
      implements UserCommand {}

  /** Let somebody act for the partner no more. */
  record RemoveUser(String userId) implements UserCommand {}
}
