package nl.situatiebeeld.situation.participation;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationActivated;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationChangeAnnounced;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationDetached;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationInvited;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationRefused;
import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationRequested;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.agreement.KnownAgreement;
import nl.situatiebeeld.situation.participation.Participation.Absent;
import nl.situatiebeeld.situation.participation.Participation.Detached;
import nl.situatiebeeld.situation.participation.Participation.Invited;
import nl.situatiebeeld.situation.participation.Participation.Present;
import nl.situatiebeeld.situation.participation.Participation.Requested;
import nl.situatiebeeld.situation.participation.ParticipationCommand.ActivateParticipation;
import nl.situatiebeeld.situation.participation.ParticipationCommand.ApplyChange;
import nl.situatiebeeld.situation.participation.ParticipationCommand.DetachPartner;
import nl.situatiebeeld.situation.participation.ParticipationCommand.EndByItself;
import nl.situatiebeeld.situation.participation.ParticipationCommand.FollowAgreement;
import nl.situatiebeeld.situation.participation.ParticipationCommand.FollowMandate;
import nl.situatiebeeld.situation.participation.ParticipationCommand.GrantAccess;
import nl.situatiebeeld.situation.participation.ParticipationCommand.PutOffChange;
import nl.situatiebeeld.situation.participation.ParticipationCommand.RefuseAccess;
import nl.situatiebeeld.situation.participation.ParticipationCommand.SeekAccess;
import nl.situatiebeeld.situation.participation.ParticipationCommand.WithdrawMandate;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;
import org.jspecify.annotations.Nullable;

/** The state machine of a participation (S3): every transition an event with actor and reason. */
final class ParticipationDecider {

  static final String END_TIME_CAME = "Its end time has come";

  private ParticipationDecider() {}

  /**
   * What is known around a command.
   *
   * @param mandating the partner under whose mandate this one takes part, or would (S8)
   * @param agreementHolds whether the agreement under which it takes part did not end, and is one
   *     of a region that is involved (S9)
   * @param successor the agreement that took the place of that one
   * @param settings how it follows its agreement
   */
  record Circumstances(
      String partnerId,
      SituationStanding situation,
      Party party,
      List<KnownAgreement> agreements,
      boolean partnerKnown,
      @Nullable ParticipationStanding mandating,
      boolean agreementHolds,
      @Nullable KnownAgreement successor,
      ParticipationSettings settings,
      Instant moment) {}

  static List<ParticipationEvent> decide(
      ParticipationCommand command, Participation now, Circumstances c) {
    return switch (command) {
      case SeekAccess seek -> List.of(seek(seek, now, c));
      case RefuseAccess refuse -> List.of(refuse(refuse, now, c));
      case GrantAccess grant -> List.of(grant(grant, now, c));
      case ActivateParticipation activate -> List.of(activate(activate, now, c));
      case DetachPartner detach -> List.of(detach(detach, now, c));
      case EndByItself end -> List.of(end(now, c));
      case FollowMandate follow -> List.of(MandateFollowing.follow(present(now, c), c)); // S8
      case WithdrawMandate w -> List.of(MandateFollowing.withdraw(w, now, c)); // S8
      case FollowAgreement follow -> Following.agreement(present(now, c), c); // S9
      case ApplyChange apply -> List.of(Following.apply(apply, directed(now, c), c)); // S9
      case PutOffChange putOff -> List.of(Following.putOff(putOff, directed(now, c), c)); // S9
    };
  }

  private static Present directed(Participation now, Circumstances c) {
    StandingRules.directs(c.situation(), c.party());
    return present(now, c);
  }

  private static Present present(Participation now, Circumstances c) {
    if (now instanceof Present p && !p.over(c.moment())) {
      return p;
    }
    throw refused(ParticipationRefusal.NOT_TAKING_PART);
  }

  // S5: once, and not when its end was put off meanwhile
  private static ParticipationEvent end(Participation now, Circumstances c) {
    boolean over = now instanceof Present p && p.over(c.moment());
    refuseUnless(over, ParticipationRefusal.NOT_TAKING_PART);
    return new ParticipationDetached(
        c.situation().situationId(), c.partnerId(), END_TIME_CAME, c.party().actor());
  }

  private static ParticipationEvent seek(SeekAccess seek, Participation now, Circumstances c) {
    boolean ofPartner = forItself(c);
    StandingRules.open(c.situation());
    refuseUnless(c.partnerKnown(), ParticipationRefusal.UNKNOWN_PARTNER);
    boolean possible = switch (now) {
      case Absent a -> true;
      case Detached d -> true; // S3: may be requested or invited again
      case Present p -> p.over(c.moment()); // S5: it ended by itself
      case Requested r -> false;
      case Invited i -> false;
    };
    refuseUnless(possible, ParticipationRefusal.TAKES_PART_ALREADY);
    String id = c.situation().situationId();
    return ofPartner
        ? new ParticipationRequested(
            id, c.partnerId(), seek.coreTask(), seek.reason(), c.party().actor())
        : new ParticipationInvited(
            id, c.partnerId(), seek.coreTask(), seek.reason(), c.party().actor());
  }

  /** Whether the partner acts for itself; else the leading region does, or it is refused first. */
  private static boolean forItself(Circumstances c) {
    if (!c.party().organisation().equals(c.partnerId())) {
      StandingRules.directs(c.situation(), c.party()); // others learn nothing (V5)
      return false;
    }
    if (!c.party().reports() && !c.party().has(Roles.READER)) { // V5: an organisation is no role
      throw new RefusedException(AccessRefusal.ROLE_MISSING, "Ask for the role 'reader'.");
    }
    return true;
  }

  private static ParticipationEvent refuse(
      RefuseAccess refuse, Participation now, Circumstances c) {
    boolean ofPartner = forItself(c);
    StandingRules.open(c.situation());
    boolean right = switch (now) {
      case Requested r -> !ofPartner;
      case Invited i -> true; // the partner declines, or the region withdraws
      case Absent a -> throw refused(ParticipationRefusal.NOTHING_TO_REFUSE);
      case Present p -> throw refused(ParticipationRefusal.NOTHING_TO_REFUSE);
      case Detached d -> throw refused(ParticipationRefusal.NOTHING_TO_REFUSE);
    };
    refuseUnless(right, ParticipationRefusal.NOT_YOURS_TO_REFUSE);
    return new ParticipationRefused(
        c.situation().situationId(), c.partnerId(), refuse.reason(), c.party().actor());
  }

  private static ParticipationEvent grant(GrantAccess grant, Participation now, Circumstances c) {
    StandingRules.directs(c.situation(), c.party());
    StandingRules.open(c.situation());
    boolean possible = switch (now) {
      case Requested r -> true;
      case Invited i -> true;
      case Present p -> !p.over(c.moment()); // S4: widened or narrowed; S5: it ended by itself
      case Absent a -> false;
      case Detached d -> false;
    };
    refuseUnless(possible, ParticipationRefusal.NOT_ASKED);
    return GrantTerms.grant(grant, now, c);
  }

  private static ParticipationEvent activate(
      ActivateParticipation activate, Participation now, Circumstances c) {
    StandingRules.directs(c.situation(), c.party());
    StandingRules.open(c.situation());
    if (now instanceof Present p
        && p.code() == ParticipationState.MONITORING
        && !p.over(c.moment())) {
      return new ParticipationActivated(
          c.situation().situationId(),
          c.partnerId(),
          activeRights(p, c),
          activate.reason(),
          c.party().actor());
    }
    throw refused(ParticipationRefusal.NOT_MONITORING);
  }

  private static Rights activeRights(Present p, Circumstances c) {
    refuseUnless(!p.grant().themes().isEmpty(), ParticipationRefusal.THEMES_NEEDED); // V1, V5
    Rights own = ProfileTable.rights(p.grant().profile(), ParticipationState.ACTIVE);
    ParticipationStanding other = c.mandating();
    if (p.grant().mandatedBy() == null) {
      return own;
    }
    refuseUnless(
        other != null && Mandate.canMandate(other, c.moment()),
        ParticipationRefusal.MANDATE_NOT_POSSIBLE);
    return other == null
        ? own
        : Mandate.atMost(own, MandateFollowing.extent(other).rights()); // S8
  }

  private static ParticipationEvent detach(
      DetachPartner detach, Participation now, Circumstances c) {
    StandingRules.directs(c.situation(), c.party());
    boolean present = now instanceof Present p && !p.over(c.moment()); // S5: it ended by itself
    refuseUnless(present, ParticipationRefusal.NOT_TAKING_PART);
    return new ParticipationDetached(
        c.situation().situationId(), c.partnerId(), detach.reason(), c.party().actor());
  }

  private static void refuseUnless(boolean fine, ParticipationRefusal reason) {
    if (!fine) {
      throw refused(reason);
    }
  }

  private static RefusedException refused(ParticipationRefusal reason) {
    return new RefusedException(reason, "Look at how the participation stands now.");
  }

  static Participation evolve(Participation now, ParticipationEvent event) {
    return switch (event) {
      case ParticipationRequested e -> new Requested();
      case ParticipationInvited e -> new Invited();
      case ParticipationRefused e -> new Absent();
      case ParticipationGranted e -> new Present(e.state(), e.rights(), e, null);
      case ParticipationActivated e -> ((Present) now).activeWith(e.rights());
      case ParticipationDetached e -> new Detached();
      case ParticipationChangeAnnounced e -> ((Present) now).facing(e); // S9: nothing changes yet
    };
  }
}
