package nl.situatiebeeld.situation.decision;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.fact.FactVersion;

/** What can be asked of a decision. */
sealed interface DecisionCommand {

  record RecordDecision(
      String situationId,
      String forum,
      String text,
      Instant takenAt,
      List<FactVersion> basis,
      Audience audience,
      List<String> addressedTo,
      List<String> themes)
      implements DecisionCommand {}

  record WithdrawDecision(String reason) implements DecisionCommand {}
}
