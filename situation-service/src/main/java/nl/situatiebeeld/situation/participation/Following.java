package nl.situatiebeeld.situation.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationChangeAnnounced;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationDetached;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.agreement.KnownAgreement;
import nl.situatiebeeld.situation.participation.Participation.Present;
import nl.situatiebeeld.situation.participation.ParticipationDecider.Circumstances;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import org.jspecify.annotations.Nullable;

/** What becomes of a participation by what happens elsewhere: a mandate (S8), an agreement (S9). */
final class Following {

  static final String MANDATE_ENDED = "The mandating partner takes part no longer";
  static final String MANDATE_NARROWED = "The mandating partner may do less";
  static final String AGREEMENT_ENDED = "The agreement ended";
  static final String AGREEMENT_SUCCEEDED = "Another agreement took its place";

  private Following() {}

  static Mandate.Extent extent(ParticipationStanding standing) {
    return new Mandate.Extent(
        Objects.requireNonNull(standing.rights(), "who takes part has rights"),
        standing.themes(),
        standing.until());
  }

  /** Ends with the mandating participation, or becomes at most what that one is (S8). */
  static ParticipationEvent mandate(Present now, Circumstances c) {
    ParticipationStanding other = c.mandating();
    if (other == null || !Mandate.canMandate(other, c.moment())) {
      return ends(MANDATE_ENDED, c);
    }
    Mandate.Extent own =
        new Mandate.Extent(now.rights(), now.grant().themes(), now.grant().until());
    Mandate.Extent least = Mandate.atMost(own, extent(other));
    if (least.themes().isEmpty()) {
      return ends(MANDATE_ENDED, c);
    }
    if (least.equals(own)) {
      throw refused(ParticipationRefusal.MANDATE_HOLDS);
    }
    return granted(
        now,
        now.grant().agreementId(),
        now.grant().profile(),
        least,
        now.grant().mandatedBy(),
        MANDATE_NARROWED,
        c);
  }

  /** First tells what will change, then changes it when its time has come (S9). */
  static List<ParticipationEvent> agreement(Present now, Circumstances c) {
    if (c.agreementHolds()) {
      throw refused(ParticipationRefusal.AGREEMENT_HOLDS);
    }
    List<ParticipationEvent> events = new ArrayList<>();
    ParticipationChangeAnnounced announced = now.announced();
    if (announced == null) {
      announced = announced(now, c);
      events.add(announced);
    }
    if (!c.moment().isBefore(announced.appliesAt())) {
      events.add(applied(now, c));
    } else if (events.isEmpty()) {
      throw refused(ParticipationRefusal.CHANGE_ANNOUNCED);
    }
    return events;
  }

  private static ParticipationChangeAnnounced announced(Present now, Circumstances c) {
    KnownAgreement successor = c.successor();
    return new ParticipationChangeAnnounced(
        c.situation().situationId(),
        c.partnerId(),
        now.grant().agreementId(),
        successor == null ? null : successor.agreementId(),
        successor == null ? null : successor.profile(),
        c.moment().plus(c.notice()),
        successor == null ? AGREEMENT_ENDED : AGREEMENT_SUCCEEDED,
        c.party().actor());
  }

  private static ParticipationEvent applied(Present now, Circumstances c) {
    KnownAgreement successor = c.successor();
    if (successor == null || !fits(successor.profile(), now)) {
      return ends(AGREEMENT_ENDED, c);
    }
    Mandate.Extent own = new Mandate.Extent(
        ProfileTable.rights(successor.profile(), now.code()),
        now.grant().themes(),
        now.grant().until());
    String mandatedBy = successor.profile() == Profile.STANDBY ? now.grant().mandatedBy() : null;
    ParticipationStanding other = c.mandating();
    if (mandatedBy == null) {
      return granted(
          now, successor.agreementId(), successor.profile(), own, null, AGREEMENT_SUCCEEDED, c);
    }
    if (other == null || !Mandate.canMandate(other, c.moment())) {
      return ends(MANDATE_ENDED, c);
    }
    return granted(
        now,
        successor.agreementId(),
        successor.profile(),
        Mandate.atMost(own, extent(other)),
        mandatedBy,
        AGREEMENT_SUCCEEDED,
        c);
  }

  // S5: who reads what is disclosed needs an end, conditions and an HIN, which nobody gave
  private static boolean fits(Profile profile, Present now) {
    return profile != Profile.AD_HOC || now.grant().secondedHin() != null;
  }

  private static ParticipationGranted granted(
      Present now,
      String agreementId,
      Profile profile,
      Mandate.Extent extent,
      @Nullable String mandatedBy,
      String reason,
      Circumstances c) {
    ParticipationState state = now.code();
    return new ParticipationGranted(
        c.situation().situationId(),
        c.partnerId(),
        state,
        now.grant().coreTask(),
        agreementId,
        profile,
        extent.rights(),
        extent.themes(),
        extent.until(),
        now.grant().conditions(),
        now.grant().secondedHin(),
        mandatedBy,
        now.grant().grantingRegion(),
        reason,
        c.party().actor());
  }

  private static ParticipationDetached ends(String reason, Circumstances c) {
    return new ParticipationDetached(
        c.situation().situationId(), c.partnerId(), reason, c.party().actor());
  }

  private static RefusedException refused(ParticipationRefusal reason) {
    return new RefusedException(reason, "Look at how the participation stands now.");
  }
}
