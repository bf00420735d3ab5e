package nl.situatiebeeld.partner.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.CoreTaskAssigned;
import nl.situatiebeeld.contracts.partner.PartnerEvent.PartnerRegistered;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.partner.registration.PartnerCommand.AssignCoreTask;
import nl.situatiebeeld.partner.registration.PartnerCommand.ChangeCoreTask;
import nl.situatiebeeld.partner.registration.PartnerCommand.RegisterPartner;
import nl.situatiebeeld.partner.registration.PartnerState.CoreTask;
import nl.situatiebeeld.partner.registration.PartnerState.Registered;
import nl.situatiebeeld.partner.registration.PartnerState.Unknown;
import nl.situatiebeeld.partner.user.UserDecision;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;

/** The rules of registering partners (P1); pure. */
final class PartnerDecision {

  private PartnerDecision() {}

  /**
   * Under what a command is decided: for which partner, by whom, within which limit.
   *
   * @param bound regions for which an agreement on the core task in question is in force
   */
  record Circumstances(String partnerId, Actor by, int maxCoreTasks, Set<String> bound) {

    private boolean steeringGroup() {
      return by.role().equals(Roles.STEERING_GROUP);
    }
  }

  /**
   * Decides.
   *
   * @throws RefusedException with a {@link PartnerRefusal}
   */
  static PartnerEvent decide(PartnerCommand command, PartnerState state, Circumstances now) {
    return switch (command) {
      case RegisterPartner register -> register(register, state, now);
      case AssignCoreTask assign -> assign(assign, registered(state), now);
      case ChangeCoreTask change -> change(change, registered(state), now);
    };
  }

  /**
   * The partner, once it is registered.
   *
   * @throws RefusedException when it is not
   */
  static Registered registered(PartnerState state) {
    return switch (state) {
      case Unknown unknown ->
        throw new RefusedException(
            PartnerRefusal.PARTNER_UNKNOWN, "Register the partner first, or check its id.");
      case Registered partner -> partner;
    };
  }

  private static PartnerEvent register(
      RegisterPartner register, PartnerState state, Circumstances now) {
    return switch (state) {
      case Unknown unknown -> new PartnerRegistered(now.partnerId(), register.name(), now.by());
      case Registered registered ->
        throw new RefusedException(
            PartnerRefusal.PARTNER_ALREADY_REGISTERED, "Choose another id, or leave it out.");
    };
  }

  private static PartnerEvent assign(AssignCoreTask task, Registered partner, Circumstances now) {
    requireRoom(task, partner, now);
    return new CoreTaskAssigned(
        now.partnerId(),
        task.code(),
        task.name(),
        task.category(),
        task.themes(),
        task.area(),
        now.by());
  }

  // P1: several core tasks, also of different categories, each under its own code
  private static void requireRoom(AssignCoreTask task, Registered partner, Circumstances now) {
    if (partner.coreTasks().containsKey(task.code())) {
      throw new RefusedException(
          PartnerRefusal.CORE_TASK_ALREADY_ASSIGNED, "Choose another code for another core task.");
    }
    if (partner.coreTasks().size() >= now.maxCoreTasks()) {
      throw new RefusedException(
          PartnerRefusal.TOO_MANY_CORE_TASKS,
          "A partner has at most " + now.maxCoreTasks() + " core tasks.");
    }
  }

  // the category stays: agreements rest on it (P2)
  private static PartnerEvent change(ChangeCoreTask task, Registered partner, Circumstances now) {
    CoreTask before = partner.coreTasks().get(task.code());
    if (before == null) {
      throw new RefusedException(
          PartnerRefusal.CORE_TASK_NOT_ASSIGNED, "Assign the core task first.");
    }
    if (!now.bound().isEmpty() && !now.steeringGroup()) {
      requireBound(task, before, now);
    }
    return new CoreTaskAssigned(
        now.partnerId(),
        task.code(),
        task.name(),
        before.category(),
        task.themes(),
        task.area(),
        now.by());
  }

  // S6, S7: what a partner is alerted to and sees, is what its agreement was made for
  private static void requireBound(ChangeCoreTask task, CoreTask before, Circumstances now) {
    if (!now.bound().contains(now.by().organisation())) {
      throw new RefusedException(
          PartnerRefusal.CORE_TASK_OF_OTHER_REGIONS,
          "Ask one of the named regions, or the steering group.",
          Map.of("regions", List.copyOf(new TreeSet<>(now.bound()))));
    }
    if (before.widenedBy(task.themes(), task.area())) { // P1
      throw new RefusedException(
          PartnerRefusal.CORE_TASK_WIDENED,
          "Have the steering group widen it, or assign another core task and agree on that.",
          Map.of("regions", List.copyOf(new TreeSet<>(now.bound()))));
    }
  }

  /** The state after an event. */
  static PartnerState evolve(PartnerState state, PartnerEvent event) {
    return switch (event) {
      case PartnerRegistered registered -> new Registered(Map.of(), Set.of());
      case CoreTaskAssigned assigned -> withCoreTask(begun(state), assigned);
      case UserEvent user -> {
        Registered partner = begun(state);
        yield new Registered(partner.coreTasks(), UserDecision.evolve(partner.users(), user));
      }
      case AgreementEvent other -> throw notOfPartner(other);
    };
  }

  private static PartnerState withCoreTask(Registered partner, CoreTaskAssigned assigned) {
    Map<String, CoreTask> tasks = new HashMap<>(partner.coreTasks());
    tasks.put(
        assigned.code(),
        new CoreTask(assigned.category(), Set.copyOf(assigned.themes()), assigned.area()));
    return new Registered(Map.copyOf(tasks), partner.users());
  }

  private static Registered begun(PartnerState state) {
    return switch (state) {
      case Unknown unknown -> throw new IllegalStateException("an event before its partner");
      case Registered partner -> partner;
    };
  }

  private static IllegalStateException notOfPartner(PartnerEvent event) {
    return new IllegalStateException(event.getClass().getSimpleName() + " is of an agreement");
  }
}
