package nl.situatiebeeld.verification.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.platform.problem.Refusal;

/**
 * Which refusals a handler can answer: those that the compiled code names wherever a call can come
 * to from there. An order that is made goes on in the aggregate that handles it; what that does
 * with other commands than the handler makes is left out.
 */
final class ReachableRefusals {

  private static final String OURS = "nl.situatiebeeld.";
  private static final String COMMAND_HANDLER = "org.axonframework.commandhandling.CommandHandler";
  private static final Map<JavaClass, List<JavaCodeUnit>> HANDLERS = new HashMap<>();

  private final Set<JavaCodeUnit> seen = new HashSet<>();
  private final Deque<JavaCodeUnit> open = new ArrayDeque<>();
  private final Deque<JavaCodeUnit> aggregates = new ArrayDeque<>();
  private final Set<JavaClass> made = new HashSet<>();
  private final Set<Refusal> found =
      new TreeSet<>(Comparator.comparingInt(Refusal::status).thenComparing(Refusal::slug));

  private ReachableRefusals() {}

  /** Those of this operation, ordered by status and type. */
  static Set<Refusal> of(Operation operation) {
    ReachableRefusals reachable = new ReachableRefusals();
    JavaClass controller = Classes.all().get(operation.handler().getDeclaringClass());
    controller.getMethods().stream()
        .filter(method -> method.reflect().equals(operation.handler()))
        .forEach(reachable.open::add);
    reachable.follow();
    // only now is it known which commands are made
    reachable.open.addAll(reachable.aggregates);
    reachable.follow();
    return reachable.found;
  }

  /** Those that only what is due by the clock can meet. */
  static Set<Refusal> ofTheClock() {
    ReachableRefusals reachable = new ReachableRefusals();
    Classes.all().stream()
        .filter(type -> type.isAssignableTo("nl.situatiebeeld.situation.deadline.WhenDue"))
        .flatMap(type -> type.getMethods().stream())
        .forEach(reachable.open::add);
    reachable.follow();
    reachable.open.addAll(reachable.aggregates);
    reachable.follow();
    return reachable.found;
  }

  private void follow() {
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.remove();
      if (seen.add(unit) && !handlesWhatIsNotMade(unit)) {
        visit(unit);
      }
    }
  }

  private boolean handlesWhatIsNotMade(JavaCodeUnit unit) {
    return !aggregates.isEmpty()
        && unit.getRawParameterTypes().stream()
            .anyMatch(type -> isOneOfSeveral(type) && !made.contains(type));
  }

  /** Whether this is one record of a sealed family of commands. */
  private static boolean isOneOfSeveral(JavaClass type) {
    return type.getRawInterfaces().stream()
        .anyMatch(family -> family.getSimpleName().endsWith("Command"));
  }

  private void visit(JavaCodeUnit unit) {
    unit.getFieldAccesses().forEach(this::note);
    Set<JavaClass> asked = new HashSet<>();
    unit.getInstanceofChecks().forEach(check -> asked.add(check.getRawType()));
    Stream.concat(
            unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
            unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
        .filter(target -> target.getOwner().getName().startsWith(OURS))
        .forEach(target -> {
          // who asks whether it is one and makes another only passes it on
          if (target.getName().equals("<init>") && !asked.contains(target.getOwner())) {
            make(target.getOwner());
          }
          reach(target.getOwner(), target.getName(), target.getRawParameterTypes());
        });
  }

  private void reach(JavaClass owner, String name, List<JavaClass> parameters) {
    Stream.concat(
            Stream.of(owner),
            Stream.concat(
                owner.getAllSubclasses().stream(), owner.getAllRawSuperclasses().stream()))
        .filter(type -> type.getName().startsWith(OURS))
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(
            unit -> unit.getName().equals(name) && unit.getRawParameterTypes().equals(parameters))
        .forEach(open::add);
  }

  private void make(JavaClass type) {
    made.add(type);
    if (type.isAssignableTo(Order.class)) {
      aggregates.addAll(handlersOf(type));
    }
  }

  private static synchronized List<JavaCodeUnit> handlersOf(JavaClass order) {
    return HANDLERS.computeIfAbsent(
        order,
        wanted -> Classes.all().stream()
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> unit.isAnnotatedWith(COMMAND_HANDLER))
            .filter(unit -> unit.getRawParameterTypes().contains(wanted))
            .toList());
  }

  private void note(JavaFieldAccess access) {
    JavaClass owner = access.getTargetOwner();
    if (owner.isAssignableTo(Refusal.class) && owner.isEnum()) {
      for (Refusal refusal : Classes.refusals(owner.getPackageName())) {
        if (refusal.getClass().getName().equals(owner.getName())
            && ((Enum<?>) refusal).name().equals(access.getName())) {
          found.add(refusal);
        }
      }
    } else if (owner.getName().startsWith(OURS) && !owner.isEnum()) {
      // what a constant holds was put there when its class was loaded
      access.getTarget().resolveMember().stream()
          .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
          .flatMap(field -> field.getOwner().getStaticInitializer().stream())
          .forEach(open::add);
    }
  }
}
