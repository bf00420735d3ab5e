package nl.situatiebeeld.situation.attachment;

import java.time.Instant;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent.AttachmentAdded;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.Admission;
import nl.situatiebeeld.situation.standing.Clockwork;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.springframework.stereotype.Component;

/** Gathers what a decision about an attachment needs, and keeps what was decided. */
@Component
final class AttachmentDesk {

  private final Admission admission;
  private final Standings standings;
  private final Attachments attachments;
  private final ByteStore bytes;
  private final AttachmentSettings settings;

  AttachmentDesk(
      Admission admission,
      Standings standings,
      Attachments attachments,
      ByteStore bytes,
      AttachmentSettings settings) {
    this.admission = admission;
    this.standings = standings;
    this.attachments = attachments;
    this.bytes = bytes;
    this.settings = settings;
  }

  /** Refuses before anything is taken in, as far as can be told then. */
  void refuseEarly(String situationId, Party party, Instant now, long size) {
    SituationStanding situation = standings
        .situation(situationId)
        .orElseThrow(() ->
            new RefusedException(AccessRefusal.SITUATION_NOT_FOUND, "Check the situation's id."));
    Clockwork.check(situation.reconstruction(), party, now);
    Party acting = situation.reconstruction() ? party.orElse(situation.leadingRegion()) : party;
    Instant recordedAt = party.recordedAt();
    AttachmentDecider.mayAdd(
        circumstances(situation, acting, recordedAt == null ? now : recordedAt), size);
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
