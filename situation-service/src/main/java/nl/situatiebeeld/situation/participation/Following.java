package nl.situatiebeeld.situation.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationChangeAnnounced;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationDetached;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.agreement.KnownAgreement;
import nl.situatiebeeld.situation.participation.Participation.Present;
import nl.situatiebeeld.situation.participation.ParticipationCommand.ApplyChange;
import nl.situatiebeeld.situation.participation.ParticipationCommand.PutOffChange;
import nl.situatiebeeld.situation.participation.ParticipationDecider.Circumstances;
import nl.situatiebeeld.situation.standing.ParticipationStanding;

/** What becomes of a participation by its agreement (S9). */
final class Following {

  static final String AGREEMENT_GONE = "The agreement holds here no longer";
  static final String AGREEMENT_SUCCEEDED = "Another agreement took its place";
  static final String THEMES_TO_NAME =
      "Another agreement took its place; name the themes that the partner may read";
  static final String AGREEMENT_HOLDS = "The agreement holds here again";

  private Following() {}

  /** First tells what will change, then changes it when its time has come (S9). */
  static List<ParticipationEvent> agreement(Present now, Circumstances c) {
    ParticipationChangeAnnounced announced = now.announced();
    if (c.agreementHolds()) {
      return List.of(again(now, c));
    }
    List<ParticipationEvent> events = new ArrayList<>();
    if (announced == null) {
      announced = announced(now, c.moment().plus(c.settings().notice()), reason(now, c), c);
      events.add(announced);
    }
    if (!c.moment().isBefore(announced.appliesAt())) {
      events.add(applied(now, reason(now, c), c));
    } else if (events.isEmpty()) {
      throw refused(ParticipationRefusal.CHANGE_ANNOUNCED);
    }
    return events;
  }

  // what was announced does not come: the same goes on, and is no longer said to end
  private static ParticipationEvent again(Present now, Circumstances c) {
    if (now.announced() == null) {
      throw refused(ParticipationRefusal.AGREEMENT_HOLDS);
    }
    var same =
        new Mandate.Extent(now.rights(), now.grant().themes(), now.grant().until());
    return FollowedTerms.of(now, same).granted(now, AGREEMENT_HOLDS, c);
  }

  /** The information manager does not wait for the announced moment (S9). */
  static ParticipationEvent apply(ApplyChange apply, Present now, Circumstances c) {
    coming(now, c);
    return applied(now, apply.reason(), c);
  }

  /** The information manager lets the change come later, but not at any time (S9). */
  static ParticipationEvent putOff(PutOffChange putOff, Present now, Circumstances c) {
    coming(now, c);
    Instant latest = c.moment().plus(c.settings().longestDelay());
    if (!putOff.until().isAfter(c.moment()) || putOff.until().isAfter(latest)) {
      throw new RefusedException(
          ParticipationRefusal.CHANGE_PUT_OFF_TOO_FAR,
          "Name a time that lies ahead, at most until " + latest + ".");
    }
    return announced(now, putOff.until(), putOff.reason(), c);
  }

  private static void coming(Present now, Circumstances c) {
    if (now.announced() == null || c.agreementHolds()) {
      throw refused(ParticipationRefusal.NO_CHANGE_ANNOUNCED);
    }
  }

  private static ParticipationChangeAnnounced announced(
      Present now, Instant appliesAt, String reason, Circumstances c) {
    KnownAgreement successor = c.successor();
    return new ParticipationChangeAnnounced(
        c.situation().situationId(),
        c.partnerId(),
        now.grant().agreementId(),
        successor == null ? null : successor.agreementId(),
        successor == null ? null : successor.profile(),
        appliesAt,
        reason,
        c.party().actor());
  }

  private static String reason(Present now, Circumstances c) {
    KnownAgreement successor = c.successor();
    if (successor == null) {
      return AGREEMENT_GONE;
    }
    return themesLacking(successor, now) ? THEMES_TO_NAME : AGREEMENT_SUCCEEDED;
  }

  // V1, V5: STANDBY reads themes that an information manager named, and "all" were not named
  private static boolean themesLacking(KnownAgreement successor, Present now) {
    return successor.profile() == Profile.STANDBY && !now.grant().themesNamed();
  }

  private static ParticipationEvent applied(Present now, String reason, Circumstances c) {
    KnownAgreement successor = c.successor();
    if (successor == null || !fits(successor.profile(), now)) {
      return ends(successor == null ? reason : AGREEMENT_GONE, c);
    }
    FollowedTerms own = following(successor, now);
    if (own.mandatedBy() == null) {
      return own.granted(now, reason, c);
    }
    ParticipationStanding other = c.mandating();
    if (other == null || !Mandate.canMandate(other, c.moment())) {
      return ends(MandateFollowing.ENDED, c);
    }
    return own.with(Mandate.atMost(own.extent(), MandateFollowing.extent(other)))
        .granted(now, reason, c);
  }

  private static FollowedTerms following(KnownAgreement successor, Present now) {
    boolean lacking = themesLacking(successor, now);
    ParticipationState state = lacking ? ParticipationState.MONITORING : now.code();
    return new FollowedTerms(
        successor.agreementId(),
        successor.profile(),
        state,
        new Mandate.Extent(
            ProfileTable.rights(successor.profile(), state),
            lacking ? List.of() : now.grant().themes(),
            now.grant().until()),
        successor.profile() == Profile.STANDBY ? now.grant().mandatedBy() : null);
  }

  // S5: who reads what is disclosed needs an end, conditions and an HIN, which nobody gave
  private static boolean fits(Profile profile, Present now) {
    ParticipationGranted grant = now.grant();
    return profile != Profile.AD_HOC
        || (grant.until() != null && grant.conditions() != null && grant.secondedHin() != null);
  }

  static ParticipationDetached ends(String reason, Circumstances c) {
    return new ParticipationDetached(
        c.situation().situationId(), c.partnerId(), reason, c.party().actor());
  }

  static RefusedException refused(ParticipationRefusal reason) {
    return new RefusedException(reason, "Look at how the participation stands now.");
  }
}
