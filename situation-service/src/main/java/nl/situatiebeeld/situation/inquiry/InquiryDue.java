package nl.situatiebeeld.situation.inquiry;

import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.situation.deadline.Due;
import nl.situatiebeeld.situation.deadline.WhenDue;
import org.springframework.stereotype.Component;

/** When an information request is due and not answered, it is overdue. */
@Component
final class InquiryDue implements WhenDue {

  static final String KIND = "request";

  private final Commands commands;

  InquiryDue(Commands commands) {
    this.commands = commands;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(Due due) {
    commands.send(new InquiryOrder(
        due.subject(), new InquiryCommand.PassDue(due.at()), due.system(), due.context()));
  }
}
