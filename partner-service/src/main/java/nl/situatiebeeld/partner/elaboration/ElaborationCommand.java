package nl.situatiebeeld.partner.elaboration;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.Document;
import org.jspecify.annotations.Nullable;

/** What can be asked about the preparation of an agreement. */
public sealed interface ElaborationCommand {

  /** Go on to the next phase, or back to ELABORATION with a reason (P6). */
  record EnterPhase(AgreementPhase phase, @Nullable String reason) implements ElaborationCommand {}

  /** Name the region that acts for the others, or say why there is none (P4). */
  record SetAdoptionRegion(
      @Nullable String region,
      List<String> consulted,
      @Nullable String overrideReason) implements ElaborationCommand {}

  /**
   * Agree something more for the own region (P4).
   *
   * @param contradicts whether it contradicts what holds for all, as the region itself says
   */
  record AddArrangement(
      String arrangementId, @Nullable String topic, String text, boolean contradicts)
      implements ElaborationCommand {}

  /** Settle a topic (P5). */
  record SettleTopic(String topic, @Nullable String note, List<Document> documents)
      implements ElaborationCommand {}

  /** Open a settled topic again (P5). */
  record ReopenTopic(String topic, String reason) implements ElaborationCommand {}

  /** Record a joint exercise (P6). */
  record RecordExercise(String situationId, Instant heldAt) implements ElaborationCommand {}
}
