package nl.situatiebeeld.situation.alert;

import nl.situatiebeeld.contracts.alert.AlertAnswer;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertFailure;
import nl.situatiebeeld.contracts.alert.AlertKind;
import org.jspecify.annotations.Nullable;

/** What can be asked of an alert. */
sealed interface AlertCommand {

  /**
   * Alert or call out.
   *
   * @param coreTask for which core task; null for whichever fits
   */
  record RaiseAlert(
      String situationId,
      String partnerId,
      AlertKind kind,
      AlertCause cause,
      @Nullable String coreTask,
      @Nullable String reason)
      implements AlertCommand {}

  /**
   * Say that partners are not alerted because of the limit.
   *
   * @param partners how many
   */
  record RecordLeftOut(String situationId, int partners) implements AlertCommand {}

  /** It arrived. */
  record RecordDelivery(AlertChannel channel, int attempts) implements AlertCommand {}

  /** It will not arrive any more. */
  record RecordFailure(AlertChannel channel, int attempts, AlertFailure failure)
      implements AlertCommand {}

  /** The partner says that it knows, and perhaps what it does. */
  record AcknowledgeAlert(
      @Nullable AlertAnswer answer, @Nullable String remark) implements AlertCommand {}
}
