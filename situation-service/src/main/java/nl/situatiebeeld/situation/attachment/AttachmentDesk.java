package nl.situatiebeeld.situation.attachment;

import java.time.Instant;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent.AttachmentAdded;
import nl.situatiebeeld.platform.command.Idempotency;
import nl.situatiebeeld.platform.command.KnownKeys;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.Clockwork;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a decision about an attachment needs, and keeps what was decided. */
@Component
final class AttachmentDesk {

  private final Admission admission;
  private final Standings standings;
  private final Attachments attachments;
  private final ByteStore bytes;
  private final AttachmentSettings settings;
  private final KnownKeys knownKeys;

  AttachmentDesk(
      Admission admission,
      Standings standings,
      Attachments attachments,
      ByteStore bytes,
      AttachmentSettings settings,
      KnownKeys knownKeys) {
    this.admission = admission;
    this.standings = standings;
    this.attachments = attachments;
    this.bytes = bytes;
    this.settings = settings;
    this.knownKeys = knownKeys;
  }

  /**
   * Refuses before anything is taken in, as far as can be told then: who may not, and, unless it is
   * a repeated request that was accepted before, what comes too late or does not fit.
   */
  void refuseEarly(
      String situationId, Party party, Instant now, long size, @Nullable Idempotency idempotency) {
    SituationStanding situation = standings
        .situation(situationId)
        .orElseThrow(() ->
            new RefusedException(AccessRefusal.SITUATION_NOT_FOUND, "Check the situation's id."));
    Clockwork.check(situation.reconstruction(), party, now);
    Party acting = situation.reconstruction() ? party.orElse(situation.leadingRegion()) : party;
    Instant recordedAt = party.recordedAt();
    AttachmentDecider.Circumstances around =
        circumstances(situation, acting, recordedAt == null ? now : recordedAt);
    AttachmentDecider.mayHandIn(around);
    if (!knownKeys.answered(idempotency)) {
      AttachmentDecider.fits(around, size);
    }
  }

  AttachmentDecider.Circumstances circumstances(AttachmentOrder order) {
    // alone, so that two do not fill the last room together
    Admission.Admitted admitted = admission.alone(
        order.command().situationId(), order.party(), order.context().now());
    return circumstances(admitted.standing(), admitted.party(), order.context().moment());
  }

  private AttachmentDecider.Circumstances circumstances(
      SituationStanding situation, Party party, Instant moment) {
    String id = situation.situationId();
    return new AttachmentDecider.Circumstances(
        situation,
        party,
        standings.participation(id, party.organisation()),
        attachments.used(id),
        settings,
        moment);
  }

  /** Keeps the content and what the event tells of it, in its transaction. */
  void keep(AttachmentOrder order, AttachmentAdded event) {
    bytes.keep(order.command().upload(), event.hash());
    attachments.keep(event);
  }
}
