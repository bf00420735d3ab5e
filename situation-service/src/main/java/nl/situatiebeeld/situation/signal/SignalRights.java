package nl.situatiebeeld.situation.signal;

import java.util.Map;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.fact.FactRefusal;
import nl.situatiebeeld.situation.fact.Standpoint;
import nl.situatiebeeld.situation.fact.Standpoint.OfPartner;
import nl.situatiebeeld.situation.fact.Standpoint.OfRegion;
import nl.situatiebeeld.situation.fact.Standpoint.Outside;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.signal.SignalState.Open;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import org.jspecify.annotations.Nullable;

/** Who may signal, for whom, and who answers: Table 1's row of signals, F6 and V6. */
final class SignalRights {

  private SignalRights() {}

  /** Refuses who does not take part, whatever it is about (V5). */
  static void inside(Standpoint standpoint) {
    if (standpoint instanceof Outside) {
      throw outside();
    }
  }

  /** Refuses who may not signal by itself. */
  static void signalling(Standpoint standpoint, Party party) {
    inside(standpoint);
    if (!party.has(Roles.READER) && !party.reports()) {
      throw missingRole("Ask for the role 'reader'.", Roles.READER);
    }
    switch (standpoint) {
      case Outside o -> throw outside();
      case OfRegion r -> {} // V6
      case OfPartner p -> {
        switch (p.rights().signalling()) {
          case DIRECT, THROUGH_HIN -> {} // S5: only the seconded HIN stands here for it
          case THROUGH_LIAISON ->
            throw new RefusedException( // Table 1: KOPPEL
                FactRefusal.RIGHT_MISSING,
                "Let your liaison ask the region to record it on your behalf.",
                Map.of("missing", "signalling"));
        }
      }
    }
  }

  /** Whose signal it is: the party's own, or of a partner that signals through the region. */
  static String signaller(@Nullable String onBehalfOf, Circumstances c) {
    String own = c.party().organisation();
    if (onBehalfOf == null || onBehalfOf.equals(own)) {
      return own;
    }
    boolean through = c.other()
        .filter(p -> p.partnerId().equals(onBehalfOf) && p.takesPart(c.moment()))
        .map(p -> p.signalsThrough(c.party()))
        .orElse(false);
    if (!through || !(c.standpoint() instanceof OfRegion)) {
      throw new RefusedException(
          SignalRefusal.NOT_ITS_LIAISON, "Leave out 'onBehalfOf', or name such a partner.");
    }
    if (!c.party().reports()) {
      throw missingRole("Ask for the role 'reporter'.", Roles.REPORTER);
    }
    return onBehalfOf;
  }

  /** Whether the party may know that there is such a signal. */
  static boolean knows(Open open, Circumstances c) {
    String party = c.party().organisation();
    return leading(c.standpoint()) || party.equals(open.owner()) || party.equals(open.signaller());
  }

  /** Refuses who neither owns the fact nor directs. */
  static void answering(Open open, Circumstances c) { // F6
    boolean directs = leading(c.standpoint()) && c.party().has(Roles.INFORMATION_MANAGER);
    boolean owns = open.owner().equals(c.party().organisation())
        && c.party().reports()
        && changes(c.standpoint());
    if (!directs && !owns) {
      throw new RefusedException(
          SignalRefusal.NOT_YOURS_TO_ANSWER,
          "Ask the fact's owner or the leading region's information manager.");
    }
  }

  private static boolean changes(Standpoint standpoint) {
    return switch (standpoint) {
      case Outside o -> false;
      case OfRegion r -> true;
      case OfPartner p -> p.rights().changing();
    };
  }

  private static boolean leading(Standpoint standpoint) {
    return standpoint instanceof OfRegion region && region.leading();
  }

  private static RefusedException outside() {
    return new RefusedException(
        AccessRefusal.NO_ACCESS,
        "Request access to the situation, or ask the leading region for an invitation.");
  }

  private static RefusedException missingRole(String next, String role) {
    return new RefusedException(AccessRefusal.ROLE_MISSING, next, Map.of("missing", role));
  }
}
