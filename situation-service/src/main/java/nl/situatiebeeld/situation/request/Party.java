package nl.situatiebeeld.situation.request;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a request.
 *
 * @param subject the person or system that sent it
 * @param organisation for which it counts
 * @param roles in which it may act
 * @param retelling someone who retells what an organisation did
 * @param named whether that organisation was named
 * @param recordedAt the source's recorded time, when it is retold
 */
public record Party(
    String subject,
    String organisation,
    Set<String> roles,
    boolean retelling,
    boolean named,
    @Nullable Instant recordedAt) {

  private static final Set<String> RETOLD =
      Set.of(Roles.INFORMATION_MANAGER, Roles.REPORTER, Roles.EVALUATOR);

  // no token gives it: see of()
  private static final String CLOCK = "clock";

  /**
   * The clock: what happens by itself.
   *
   * @param recordedAt of a reconstruction, else null
   */
  public static Party clock(@Nullable Instant recordedAt) {
    return new Party(
        CLOCK, "situatiebeeld", Set.of(CLOCK), recordedAt != null, recordedAt != null, recordedAt);
  }

  /** Whether nobody acts, and the moment has come. */
  public boolean isClock() {
    return has(CLOCK);
  }

  /** The caller, or the organisation for which an evaluator retells. */
  public static Party of(Caller caller, Retold retold) {
    String actingFor = retold.actingFor();
    boolean retelling = actingFor != null || retold.recordedAt() != null;
    return new Party(
        caller.subject(),
        actingFor == null ? caller.organisation() : Checks.organisation("actingFor", actingFor),
        retelling && caller.has(Roles.EVALUATOR) ? RETOLD : claimed(caller),
        retelling,
        actingFor != null,
        retold.recordedAt());
  }

  private static Set<String> claimed(Caller caller) {
    return caller.roles().stream()
        .filter(role -> !role.equals(CLOCK))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same, for the organisation that counts when none was named. */
  public Party orElse(String other) {
    return named ? this : new Party(subject, other, roles, retelling, true, recordedAt);
  }

  /** Whether it may act in this role. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether it may bring in and change facts for its organisation. */
  public boolean reports() {
    return has(Roles.REPORTER) || has(Roles.INFORMATION_MANAGER) || has(Roles.SYSTEM);
  }

  /** As events name it. */
  public Actor actor() {
    if (isClock()) {
      return new Actor(organisation, CLOCK);
    }
    for (String role :
        new String[] {Roles.INFORMATION_MANAGER, Roles.REPORTER, Roles.SYSTEM, Roles.EVALUATOR}) {
      if (has(role)) {
        return new Actor(organisation, role);
      }
    }
    return new Actor(organisation, Roles.READER);
  }
}
