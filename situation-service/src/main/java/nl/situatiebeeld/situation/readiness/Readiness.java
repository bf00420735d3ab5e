package nl.situatiebeeld.situation.readiness;

import java.util.List;
import java.util.Map;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import org.springframework.stereotype.Component;

/** Refuses who is not ready to act for its organisation, when the service is set to do so. */
@Component
public class Readiness {

  private final ReadinessSettings.Mode mode;
  private final KnownUsers users;

  Readiness(ReadinessSettings settings, KnownUsers users) {
    this.mode = settings.readiness();
    this.users = users;
  }

  /**
   * Asked before each command. A region keeps its own people, and a system is no person.
   *
   * @throws RefusedException with {@link ReadinessRefusal#USER_NOT_READY} and what is missing
   */
  public void require(Caller caller) { // P11: a warning with the partner, or a lock
    if (mode == ReadinessSettings.Mode.WARN || caller.isRegion() || caller.has(Roles.SYSTEM)) {
      return;
    }
    List<String> missing = KnownUser.missing(users.find(caller.organisation(), caller.subject()));
    if (!missing.isEmpty()) {
      throw new RefusedException(
          ReadinessRefusal.USER_NOT_READY,
          "Ask a partner administrator of your organisation or of a region to have recorded what"
              + " is missing, with partner-service: POST /api/v1/partners/{id}/users for the user,"
              + " then …/users/{user}/user-agreement and …/users/{user}/training.",
          Map.of("missing", missing));
    }
  }
}
