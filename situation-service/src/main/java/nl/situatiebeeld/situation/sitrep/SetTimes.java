package nl.situatiebeeld.situation.sitrep;

import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.situation.deadline.Due;
import nl.situatiebeeld.situation.deadline.WhenDue;
import org.springframework.stereotype.Component;

/** When a set time has come, its SitRep is issued or counts as missed (A3). */
@Component
final class SetTimes implements WhenDue {

  static final String KIND = "sitrep";

  private final Commands commands;

  SetTimes(Commands commands) {
    this.commands = commands;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(Due due) {
    var answer =
        new SitRepCommand.AnswerSetTime(due.subject(), Ids.next("sitrep"), due.closedUntil());
    commands.send(
        new SitRepOrder(due.situationId(), due.subject(), answer, due.system(), due.context()));
  }
}
