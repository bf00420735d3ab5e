package nl.situatiebeeld.situation.request;

import java.time.Clock;
import java.util.function.BiFunction;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.readiness.Readiness;
import org.springframework.stereotype.Component;

/** The door by which commands come in: who sends one, and when, is told alike with each. */
@Component
public final class Door {

  private final Commands commands;
  private final Clock clock;
  private final Readiness readiness;

  Door(Commands commands, Clock clock, Readiness readiness) {
    this.commands = commands;
    this.clock = clock;
    this.readiness = readiness;
  }

  /** Sends the order that is made of who acts, and what goes with it. */
  public Receipt send(
      CommandRequest request, Retold retold, BiFunction<Party, Order.Context, Order> order) {
    return send(request, Party.of(request.caller(), retold), order);
  }

  /** Sends the order of who acts. */
  public Receipt send(
      CommandRequest request, Party party, BiFunction<Party, Order.Context, Order> order) {
    readiness.require(request.caller());
    return commands.send(order.apply(
        party, Order.Context.of(request, party.actor(), clock.instant(), party.recordedAt())));
  }
}
