package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.situation.request.Checks;
import nl.situatiebeeld.situation.request.Door;
import nl.situatiebeeld.situation.request.Party;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The one way to facts, for people and partner systems and for imports alike. */
@Component
@EnableConfigurationProperties(RefreshDefaults.class)
public class Facts {

  private static final String KIND = "fact";

  private final Door door;
  private final RefreshDefaults defaults;

  Facts(Door door, RefreshDefaults defaults) {
    this.door = door;
    this.defaults = defaults;
  }

  /** Reports a fact under a new id; content and ids were checked before. */
  public Receipt report(FactCommand.ReportFact report, Party party, CommandRequest request) {
    var complete = new FactCommand.ReportFact(
        report.situationId(),
        defaults.applyTo(report.content()),
        report.onBehalfOf(),
        report.effectOf());
    return send(Ids.next(KIND), complete, party, request);
  }

  /** Takes a fact into the picture of the party's region, as a fact of its own (F8). */
  public Receipt adopt(FactCommand.AdoptFact adopt, Party party, CommandRequest request) {
    known(adopt.origin());
    return send(Ids.next(KIND), adopt, party, request);
  }

  /** Does something to a fact that is there. */
  public Receipt change(String factId, FactCommand command, Party party, CommandRequest request) {
    FactCommand complete = command instanceof FactCommand.UpdateFact update
        ? new FactCommand.UpdateFact(
            update.basedOn(), defaults.applyTo(update.content()), update.sameAttachments())
        : command;
    return send(known(factId), complete, party, request);
  }

  private static String known(String factId) {
    if (!Checks.isOf(KIND, Checks.id("id", factId))) {
      throw FactDecider.notFound();
    }
    return factId;
  }

  private Receipt send(String factId, FactCommand command, Party party, CommandRequest request) {
    return door.send(request, party, (by, context) -> new FactOrder(factId, command, by, context));
  }
}
