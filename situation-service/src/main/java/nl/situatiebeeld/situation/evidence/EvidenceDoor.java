package nl.situatiebeeld.situation.evidence;

import nl.situatiebeeld.platform.evidence.ChainHead;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.attachment.AttachmentContents;
import nl.situatiebeeld.situation.sealing.SealBrokenException;
import nl.situatiebeeld.situation.sealing.SealLog;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.Standings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gets evidence of a situation, and up to where: it holds all that anybody reported there. */
@Component
class EvidenceDoor {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceDoor.class);
  /** What an event's place, its hash and its part of a seal take beside its data, about. */
  private static final long BESIDE_DATA = 600;

  private final Standings standings;
  private final SealLog seals;
  private final AttachmentContents attachments;
  private final EvidenceSettings settings;
  private final JdbcClient jdbc;

  EvidenceDoor(
      Standings standings,
      SealLog seals,
      AttachmentContents attachments,
      EvidenceSettings settings,
      JdbcClient jdbc) {
    this.standings = standings;
    this.seals = seals;
    this.attachments = attachments;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /** Refuses who may not have it. */
  void refuse(Caller caller, String situationId) {
    SituationStanding situation = standings
        .situation(situationId)
        .orElseThrow(() ->
            new RefusedException(AccessRefusal.SITUATION_NOT_FOUND, "Check the situation's id."));
    boolean directs =
        situation.ledBy(caller.organisation()) && caller.has(Roles.INFORMATION_MANAGER);
    if (!directs && !caller.has(Roles.EVALUATOR)) { // V6, E7
      throw new RefusedException(
          EvidenceRefusal.EVIDENCE_NOT_YOURS,
          "Ask the leading region's information manager, or an evaluator, for the archive.");
    }
  }

  /** Seals all that happened, and tells how far the situation's chain is sealed then. */
  ChainHead sealed(String situationId) {
    try {
      seals.sealAll();
    } catch (SealBrokenException e) {
      LOG.error("no evidence can be given: {}", e.getMessage());
      throw new RefusedException(
          CommonRefusal.UNAVAILABLE,
          "Situations cannot be sealed now; the operator must look into it.");
    }
    return seals
        .sealed(situationId)
        .orElseThrow(() -> new RefusedException(
            EvidenceRefusal.EVIDENCE_NOT_SEALED, "Try again in a few seconds."));
  }

  /** Refuses what would not fit, before anything is sent. */
  void refuseLarger(ChainHead head) {
    long events = jdbc.sql("select coalesce(sum(octet_length(e.payload::text)), 0) + count(*) * ?"
            + " from relayed_event r join domain_event_entry e using (global_index)"
            + " where r.stream_id = ? and r.sequence <= ?")
        .params(BESIDE_DATA, head.stream(), head.sequence())
        .query(Long.class)
        .single();
    if (events + attachments.bytes(head.stream()) > settings.maxBytes()) {
      throw new RefusedException(
          EvidenceRefusal.EVIDENCE_TOO_LARGE,
          "Ask the operator to allow larger archives of evidence.");
    }
  }
}
