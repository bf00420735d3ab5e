package nl.situatiebeeld.situation.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who acts for a partner, as this service knows it.
 *
 * @param signed whether a user agreement was recorded
 * @param trained whether a completed training was recorded
 * @param trainingAsked whether an agreement in force asks for one
 */
record KnownUser(boolean signed, boolean trained, boolean trainingAsked) {

  /** What is missing before the person may act, in the order in which it is recorded. */
  static List<String> missing(Optional<KnownUser> known) {
    if (known.isEmpty()) {
      return List.of("user");
    }
    KnownUser user = known.get();
    List<String> missing = new ArrayList<>();
    if (!user.signed) {
      missing.add("user-agreement");
    }
    if (user.trainingAsked && !user.trained) {
      missing.add("training");
    }
    return missing;
  }
}
