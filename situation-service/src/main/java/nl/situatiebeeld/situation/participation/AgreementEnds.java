package nl.situatiebeeld.situation.participation;

import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.situation.agreement.Agreements;
import nl.situatiebeeld.situation.deadline.Due;
import nl.situatiebeeld.situation.deadline.WhenDue;
import nl.situatiebeeld.situation.participation.ParticipationCommand.FollowAgreement;
import org.springframework.stereotype.Component;

/** A participation follows its agreement: first announced, then applied (S9). */
@Component
final class AgreementEnds implements WhenDue {

  static final String KIND = Agreements.ENDED;

  private final Commands commands;

  AgreementEnds(Commands commands) {
    this.commands = commands;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(Due due) {
    commands.send(ParticipationOrder.of(due, new FollowAgreement()));
  }
}
