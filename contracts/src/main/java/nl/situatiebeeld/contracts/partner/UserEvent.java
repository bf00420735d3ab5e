package nl.situatiebeeld.contracts.partner;

import java.time.Instant;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.EventName;

/** The people who act for a partner (P11), each by an opaque id: never a name. */
public sealed interface UserEvent extends PartnerEvent {

  String userId();

  /**
   * Somebody acts for the partner from now on.
   *
   * @param userId subject id at the identity provider
   */
  @EventName("user-added")
  record UserAdded(String partnerId, String userId, Actor by) implements UserEvent {}

  /**
   * The person and the organisation signed a user agreement.
   *
   * @param userId subject id at the identity provider
   * @param signedAt when
   */
  @EventName("user-agreement-signed")
  record UserAgreementSigned(String partnerId, String userId, Instant signedAt, Actor by)
      implements UserEvent {}

  /**
   * The person completed the training that the profile asks for.
   *
   * @param userId subject id at the identity provider
   * @param training what it is called
   * @param completedAt when
   */
  @EventName("training-completed")
  record TrainingCompleted(
      String partnerId, String userId, String training, Instant completedAt, Actor by)
      implements UserEvent {}

  /**
   * Somebody acts for the partner no more.
   *
   * @param userId subject id at the identity provider
   */
  @EventName("user-removed")
  record UserRemoved(String partnerId, String userId, Actor by) implements UserEvent {}
}
