package nl.situatiebeeld.partner.registration;

import java.util.HashSet;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.partner.AgreementEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent;
import nl.situatiebeeld.contracts.partner.PartnerEvent.CoreTaskAssigned;
import nl.situatiebeeld.contracts.partner.PartnerEvent.PartnerRegistered;
import nl.situatiebeeld.contracts.partner.UserEvent;
import nl.situatiebeeld.partner.registration.PartnerCommand.AssignCoreTask;
import nl.situatiebeeld.partner.registration.PartnerCommand.RegisterPartner;
import nl.situatiebeeld.partner.registration.PartnerState.Registered;
import nl.situatiebeeld.partner.registration.PartnerState.Unknown;
import nl.situatiebeeld.platform.problem.RefusedException;

/** The rules of registering partners (P1); pure. */
final class PartnerDecision {

  private PartnerDecision() {}

  /** Under what a command is decided: for which partner, by whom, within which limit. */
  record Circumstances(String partnerId, Actor by, int maxCoreTasks) {}

  /**
   * Decides.
   *
   * @throws RefusedException with a {@link PartnerRefusal}
   */
  static PartnerEvent decide(PartnerCommand command, PartnerState state, Circumstances now) {
    return switch (command) {
      case RegisterPartner register -> register(register, state, now);
      case AssignCoreTask assign -> assign(assign, state, now);
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

  private static PartnerEvent assign(AssignCoreTask task, PartnerState state, Circumstances now) {
    return switch (state) {
      case Unknown unknown ->
        throw new RefusedException(
            PartnerRefusal.PARTNER_UNKNOWN, "Register the partner first, or check its id.");
      case Registered partner -> {
        requireRoom(task, partner, now);
        yield new CoreTaskAssigned(
            now.partnerId(),
            task.code(),
            task.name(),
            task.category(),
            task.themes(),
            null,
            now.by());
      }
    };
  }

  // P1: several core tasks, also of different categories, each under its own code
  private static void requireRoom(AssignCoreTask task, Registered partner, Circumstances now) {
    if (partner.coreTasks().contains(task.code())) {
      throw new RefusedException(
          PartnerRefusal.CORE_TASK_ALREADY_ASSIGNED, "Choose another code for another core task.");
    }
    if (partner.coreTasks().size() >= now.maxCoreTasks()) {
      throw new RefusedException(
          PartnerRefusal.TOO_MANY_CORE_TASKS,
          "A partner has at most " + now.maxCoreTasks() + " core tasks.");
    }
  }

  /** The state after an event. */
  static PartnerState evolve(PartnerState state, PartnerEvent event) {
    return switch (event) {
      case PartnerRegistered registered -> new Registered(Set.of());
      case CoreTaskAssigned assigned -> withCoreTask(state, assigned.code());
      case UserEvent user -> state;
      case AgreementEvent other -> throw notOfPartner(other);
    };
  }

  private static PartnerState withCoreTask(PartnerState state, String code) {
    return switch (state) {
      case Unknown unknown -> throw new IllegalStateException("a core task before its partner");
      case Registered partner -> {
        Set<String> codes = new HashSet<>(partner.coreTasks());
        codes.add(code);
        yield new Registered(Set.copyOf(codes));
      }
    };
  }

  private static IllegalStateException notOfPartner(PartnerEvent event) {
    return new IllegalStateException(event.getClass().getSimpleName() + " is of an agreement");
  }
}
