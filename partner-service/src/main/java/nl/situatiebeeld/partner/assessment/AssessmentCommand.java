package nl.situatiebeeld.partner.assessment;

import java.util.List;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.PartOutcome;
import nl.situatiebeeld.contracts.partner.Verdict;
import org.jspecify.annotations.Nullable;

/** What an independent party can say about an agreement. */
public sealed interface AssessmentCommand {

  /**
   * Complete a part.
   *
   * @param exercise in which PERFORMANCE was observed; null for the other parts
   */
  record CompletePart(
      AssessmentPart part,
      PartOutcome outcome,
      String findings,
      @Nullable String exercise) implements AssessmentCommand {}

  /** End the assessment with an advice. */
  record GiveAdvice(Verdict advice, String reason, List<OpenCondition> conditions)
      implements AssessmentCommand {}
}
