package nl.situatiebeeld.situation.alert;

import nl.situatiebeeld.contracts.alert.AlertEvent.AlertRaised;
import nl.situatiebeeld.contracts.alert.AlertKind;
import nl.situatiebeeld.contracts.alert.Overview;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's system is told: the overview of the situation, and nothing else of it (S6).
 *
 * @param alertId what it acknowledges
 * @param exercise never to be taken for a real one
 * @param coreTask for which of its core tasks
 * @param reason what the leading region adds
 */
record AlertMessage(
    String alertId,
    AlertKind kind,
    boolean exercise,
    String partnerId,
    String situationId,
    Overview situation,
    @Nullable String coreTask,
    @Nullable String reason) {

  static AlertMessage of(AlertRaised alert) {
    return new AlertMessage(
        alert.alertId(),
        alert.kind(),
        alert.exercise(),
        alert.partnerId(),
        alert.situationId(),
        alert.overview(),
        alert.coreTask(),
        alert.reason());
  }
}
