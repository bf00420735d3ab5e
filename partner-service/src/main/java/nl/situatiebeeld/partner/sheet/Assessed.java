package nl.situatiebeeld.partner.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AdviceGiven;
import nl.situatiebeeld.contracts.partner.AssessmentEvent.AssessmentPartCompleted;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.PartOutcome;
import nl.situatiebeeld.contracts.partner.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The latest assessment (P7).
 *
 * @param parts those that were completed, in their order
 * @param advice null until it was given
 * @param over whether a position was taken on it
 */
public record Assessed(List<Part> parts, @Nullable Advice advice, boolean over) {

  static final Assessed NONE = new Assessed(List.of(), null, false);

  /** A completed part. */
  public record Part(
      AssessmentPart part,
      PartOutcome outcome,
      String findings,
      @Nullable String exercise,
      String assessor,
      Instant completedAt) {}

  /** The advice. */
  public record Advice(
      Verdict advice, String reason, List<String> conditions, String assessor, Instant givenAt) {}

  Assessed with(AssessmentPartCompleted e, Instant at) {
    List<Part> after = new ArrayList<>(over ? List.of() : parts);
    after.removeIf(part -> part.part() == e.part());
    after.add(
        new Part(e.part(), e.outcome(), e.findings(), e.exercise(), e.by().organisation(), at));
    after.sort(Comparator.comparing(Part::part));
    return new Assessed(after, over ? null : advice, false);
  }

  Assessed with(AdviceGiven e, Instant at) {
    List<String> conditions = e.openConditions().stream().map(one -> one.text()).toList();
    return new Assessed(
        parts, new Advice(e.advice(), e.reason(), conditions, e.by().organisation(), at), false);
  }

  Assessed decided() {
    return new Assessed(parts, advice, true);
  }
}
