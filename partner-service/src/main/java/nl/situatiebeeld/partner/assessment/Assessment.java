package nl.situatiebeeld.partner.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AdviceGiven;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AssessmentPartCompleted;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One round of assessment; a position ends it, and so does going back to an earlier phase.
 *
 * @param parts those that were completed
 * @param advice null until it was given
 * @param consents of the partner and its regions to what is to be decided (P8)
 */
public record Assessment(
    Set<AssessmentPart> parts, @Nullable Advice advice, Consents consents) {

  /** One to which nobody has agreed. */
  public Assessment(Set<AssessmentPart> parts, @Nullable Advice advice) {
    this(parts, advice, Consents.NONE);
  }

  /** A round that has not begun. */
  public static final Assessment NONE = new Assessment(Set.of(), null);

  /** What the independent party advised. */
  public record Advice(Verdict verdict, String reason, List<OpenCondition> conditions) {}

  /** The round after one part more. */
  public Assessment with(AssessmentPartCompleted completed) {
    Set<AssessmentPart> more = EnumSet.of(completed.part());
    more.addAll(parts);
    return new Assessment(Set.copyOf(more), advice, consents);
  }

  /** The round with its advice. */
  public Assessment with(AdviceGiven given) {
    return new Assessment(
        parts, new Advice(given.advice(), given.reason(), given.openConditions()), consents);
  }

  /** The round with these consents. */
  public Assessment with(Consents given) {
    return new Assessment(parts, advice, given);
  }

  /** The parts that are still to be completed, in order. */
  public List<AssessmentPart> missing() {
    Set<AssessmentPart> missing = EnumSet.allOf(AssessmentPart.class);
    missing.removeAll(parts);
    return List.copyOf(missing);
  }
}
