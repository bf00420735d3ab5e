package nl.situatiebeeld.partner.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for a partner (P11).
 *
 * @param userId opaque id at the identity provider
 */
record UserView(
    String userId,
    @Nullable Instant signedAt,
    @Nullable String training,
    @Nullable Instant trainedAt) {

  /** What is missing; it locks nobody out. */
  static List<Warning> warnings(List<UserView> users, boolean trained) {
    List<Warning> warnings = new ArrayList<>();
    for (UserView user : users) {
      if (user.signedAt() == null) { // P11
        warnings.add(new Warning(Warning.Code.USER_AGREEMENT_MISSING, user.userId()));
      }
      if (trained && user.trainedAt() == null) {
        warnings.add(new Warning(Warning.Code.TRAINING_MISSING, user.userId()));
      }
    }
    return warnings;
  }
}
