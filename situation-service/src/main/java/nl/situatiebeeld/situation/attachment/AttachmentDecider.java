package nl.situatiebeeld.situation.attachment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent.AttachmentAdded;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;

/** Whether an attachment is kept (A5): for who may report, as far as there is room. */
final class AttachmentDecider {

  private AttachmentDecider() {}

  /**
   * What is known around it.
   *
   * @param own participation of the party's organisation, if it is a partner's
   */
  record Circumstances(
      SituationStanding situation,
      Party party,
      Optional<ParticipationStanding> own,
      Attachments.Used used,
      AttachmentSettings limits,
      Instant moment) {}

  static AttachmentAdded decide(String id, AddAttachment add, Circumstances c) {
    mayHandIn(c);
    fits(c, add.size());
    return new AttachmentAdded(
        add.situationId(),
        id,
        add.hash(),
        add.mediaType(),
        add.size(),
        add.name(),
        add.sensitivity(),
        add.addressedTo(),
        c.party().actor());
  }

  /** Refuses who may not; also asked before the content is taken in. */
  static void mayHandIn(Circumstances c) {
    if (!c.situation().involves(c.party().organisation())) {
      reporting(c);
    }
    if (!c.party().reports()) {
      throw new RefusedException(
          AccessRefusal.ROLE_MISSING,
          "Ask for the role 'reporter'.",
          Map.of("missing", "reporter"));
    }
  }

  /** Refuses what comes too late or does not fit; also asked before the content is taken in. */
  static void fits(Circumstances c, long bytes) {
    StandingRules.open(c.situation()); // V5: after the right, as everywhere
    AttachmentSettings limits = c.limits();
    boolean full = c.used().count() >= limits.maxPerSituation()
        || c.used().bytes() + bytes > limits.maxBytesPerSituation();
    if (full) { // A5
      throw new RefusedException(
          AttachmentRefusal.ATTACHMENTS_FULL, "Refer to where the document is kept instead.");
    }
  }

  private static void reporting(Circumstances c) {
    ParticipationStanding own = c.own()
        .filter(p -> p.takesPart(c.moment()))
        .orElseThrow(() -> new RefusedException(
            AccessRefusal.NO_ACCESS,
            "Request access to the situation, or ask the leading region for an invitation."));
    Rights rights = own.rights();
    boolean may = rights != null
        && switch (rights.reporting()) {
          case DIRECT, PROPOSAL -> true;
          case THROUGH_HIN -> own.profile() == Profile.AD_HOC && own.hasHin(c.party()); // S5
          case THROUGH_REGION, NONE -> false;
        };
    if (!may) {
      throw new RefusedException(
          AttachmentRefusal.ATTACHING_NOT_YOURS, "Let the region hand it in on your behalf.");
    }
  }
}
