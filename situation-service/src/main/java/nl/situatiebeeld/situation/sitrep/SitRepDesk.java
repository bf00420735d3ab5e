package nl.situatiebeeld.situation.sitrep;

import java.util.HashSet;
import java.util.Set;
import nl.situatiebeeld.situation.deadline.Deadlines;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.AnswerSetTime;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.EndSchedule;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.IssueSitRep;
import nl.situatiebeeld.situation.sitrep.SitRepCommand.SetSchedule;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.stereotype.Component;

/** Gathers what a decision about SitReps needs, and has the clock look at set times. */
@Component
final class SitRepDesk {

  private final Admission admission;
  private final Standings standings;
  private final Deadlines deadlines;

  SitRepDesk(Admission admission, Standings standings, Deadlines deadlines) {
    this.admission = admission;
    this.standings = standings;
    this.deadlines = deadlines;
  }

  /** Refuses who may not; the situation is held alone, so that its picture stands still. */
  SitRepDecider.Circumstances circumstances(SitRepOrder order) {
    Admission.Admitted admitted =
        admission.alone(order.situationId(), order.party(), order.context().now());
    switch (order.command()) {
      case IssueSitRep c -> StandingRules.directs(admitted.standing(), admitted.party()); // A3
      case SetSchedule c -> StandingRules.directs(admitted.standing(), admitted.party());
      case EndSchedule c -> StandingRules.directs(admitted.standing(), admitted.party());
      case AnswerSetTime c -> {} // only the clock sends it
    }
    var moment = order.context().moment();
    return new SitRepDecider.Circumstances(
        admitted.standing(),
        order.command() instanceof AnswerSetTime
            ? order.context().actor()
            : admitted.party().actor(),
        profile -> standings.participations(order.situationId()).stream()
            .filter(p -> p.profile() == profile && p.takesPart(moment))
            .map(ParticipationStanding::partnerId)
            .toList(),
        moment);
  }

  /** Sets, moves and clears the deadlines of the schedules that changed. */
  void keepTime(String situationId, SitReps before, SitReps now) {
    Set<String> ids = new HashSet<>(before.schedules().keySet());
    ids.addAll(now.schedules().keySet());
    for (String id : ids) {
      Schedule schedule = now.schedules().get(id);
      if (schedule == null) {
        deadlines.clear(SetTimes.KIND, id);
      } else if (!schedule.equals(before.schedules().get(id))) {
        deadlines.set(situationId, SetTimes.KIND, id, schedule.firesAt());
      }
    }
  }
}
