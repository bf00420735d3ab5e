package nl.situatiebeeld.situation.fact;

import java.time.Clock;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.situation.request.Checks;
import nl.situatiebeeld.situation.request.Party;
import org.springframework.stereotype.Component;

/** The one way to facts, for people and partner systems and for imports alike. */
@Component
public class Facts {

  private final Commands commands;
  private final Clock clock;

  Facts(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** Reports a fact under a new id; content and ids were checked before. */
  public Receipt report(FactCommand.ReportFact report, Party party, CommandRequest request) {
    return send(Ids.next("fact"), report, party, request);
  }

  /** Does something to a fact that is there. */
  public Receipt change(String factId, FactCommand command, Party party, CommandRequest request) {
    return send(Checks.id("id", factId), command, party, request);
  }

  private Receipt send(String factId, FactCommand command, Party party, CommandRequest request) {
    return commands.send(new FactOrder(
        factId,
        command,
        party,
        Order.Context.of(request, party.actor(), clock.instant(), party.recordedAt())));
  }
}
