package nl.situatiebeeld.partner.position;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.ConditionMet;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PositionTaken;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.PriorPositionRecorded;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an agreement.
 *
 * @param inForce whether it holds, provisionally or not
 * @param position the latest one; null while there is none
 * @param openConditions ids of the conditions that are not met yet
 */
public record Standing(boolean inForce, @Nullable Verdict position, Set<String> openConditions) {

  /** Nothing was decided. */
  public static final Standing NONE = new Standing(false, null, Set.of());

  /** After a position. */
  public Standing with(PositionTaken taken) {
    return new Standing(inForce, taken.position(), ids(taken.openConditions()));
  }

  /** After a position on paper was recorded. */
  public Standing with(PriorPositionRecorded recorded) {
    return new Standing(inForce, recorded.position(), ids(recorded.openConditions()));
  }

  /** After the entry into force. */
  public Standing entered() {
    return new Standing(true, position, openConditions);
  }

  /** After a condition was met. */
  public Standing with(ConditionMet met) {
    Set<String> open = new HashSet<>(openConditions);
    open.remove(met.conditionId());
    return new Standing(inForce, position, Set.copyOf(open));
  }

  private static Set<String> ids(List<OpenCondition> conditions) {
    return conditions.stream()
        .map(OpenCondition::conditionId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
