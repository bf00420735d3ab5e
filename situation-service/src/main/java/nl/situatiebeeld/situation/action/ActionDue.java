package nl.situatiebeeld.situation.action;

import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.situation.deadline.Due;
import nl.situatiebeeld.situation.deadline.WhenDue;
import org.springframework.stereotype.Component;

/** When an action is due and not done, it is overdue. */
@Component
final class ActionDue implements WhenDue {

  static final String KIND = "action";

  private final Commands commands;

  ActionDue(Commands commands) {
    this.commands = commands;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(Due due) {
    commands.send(new ActionOrder(
        due.subject(), new ActionCommand.PassDue(due.at()), due.system(), due.context()));
  }
}
