package nl.situatiebeeld.situation.alert;

import java.util.List;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.Overview;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.SituationStanding;
import org.jspecify.annotations.Nullable;

/**
 * What is known around a command.
 *
 * @param target who is to be alerted; only for a new alert
 */
record Circumstances(
    SituationStanding situation, Party party, @Nullable Target target) {

  /**
   * The partner that is to be alerted.
   *
   * @param takesPart whether it has access to the situation already
   * @param fits for an alert: what matches; for a call-out: what is in force in the regions
   * @param overview all that it may learn (S6)
   * @param channels by which ways it can be reached
   * @param room whether the situation may have one more alert
   */
  record Target(
      boolean known,
      boolean takesPart,
      List<Fit> fits,
      Overview overview,
      List<AlertChannel> channels,
      boolean room) {}

  /** A core task and the agreement in force for it. */
  record Fit(String coreTask, String agreementId) {}
}
