package nl.situatiebeeld.situation.participation;

import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.situation.deadline.Due;
import nl.situatiebeeld.situation.deadline.WhenDue;
import nl.situatiebeeld.situation.participation.ParticipationCommand.EndByItself;
import org.springframework.stereotype.Component;

/** A participation ends by itself when its end time has come (S5). */
@Component
final class ParticipationEnds implements WhenDue {

  static final String KIND = "participation-ends";

  private final Commands commands;

  ParticipationEnds(Commands commands) {
    this.commands = commands;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(Due due) {
    commands.send(ParticipationOrder.of(due, new EndByItself()));
  }
}
