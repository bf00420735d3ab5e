package nl.situatiebeeld.situation.fact;

import java.util.Map;
import nl.situatiebeeld.contracts.participation.Rights.Reporting;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.fact.FactCommand.AcceptFact;
import nl.situatiebeeld.situation.fact.FactCommand.AdoptFact;
import nl.situatiebeeld.situation.fact.FactCommand.ConfirmFact;
import nl.situatiebeeld.situation.fact.FactCommand.DiscloseFact;
import nl.situatiebeeld.situation.fact.FactCommand.DisputeFact;
import nl.situatiebeeld.situation.fact.FactCommand.LinkCause;
import nl.situatiebeeld.situation.fact.FactCommand.RejectFact;
import nl.situatiebeeld.situation.fact.FactCommand.ReportFact;
import nl.situatiebeeld.situation.fact.FactCommand.RetractFact;
import nl.situatiebeeld.situation.fact.FactCommand.SupersedeFact;
import nl.situatiebeeld.situation.fact.FactCommand.UnlinkCause;
import nl.situatiebeeld.situation.fact.FactCommand.UpdateFact;
import nl.situatiebeeld.situation.fact.FactCommand.VerifyFact;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.Standpoint.OfPartner;
import nl.situatiebeeld.situation.fact.Standpoint.OfRegion;
import nl.situatiebeeld.situation.fact.Standpoint.Outside;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.AccessRefusal;

/** Who may do what to facts: Table 1, F4 and V6 at one place. */
final class FactRights {

  private FactRights() {}

  /** Refuses who does not take part, whatever it is about (V5). */
  static void inside(Standpoint standpoint) {
    if (standpoint instanceof Outside) {
      throw outside();
    }
  }

  /** Refuses who may not report; else tells how the report comes in. */
  static Reporting reporting(Standpoint standpoint, Party party) {
    inside(standpoint);
    role(party);
    return switch (standpoint) {
      case Outside o -> throw outside();
      case OfRegion r -> Reporting.DIRECT; // V6
      case OfPartner p ->
        switch (p.rights().reporting()) {
          case DIRECT, PROPOSAL -> p.rights().reporting();
          case THROUGH_HIN -> Reporting.DIRECT; // the HIN itself acts here
          case THROUGH_REGION ->
            throw missing("reporting", "Let the region report it on your behalf.");
          case NONE -> throw missing("reporting", "Your profile only reads.");
        };
    };
  }

  /** Refuses who may not do this to this fact. */
  static void mayChange(FactCommand command, Living fact, Standpoint standpoint, Party party) {
    switch (command) {
      case ReportFact c -> throw new IllegalStateException("reported before");
      case AdoptFact c -> throw new IllegalStateException("reported before");
      case UpdateFact c -> owning(fact, standpoint, party);
      case RetractFact c -> owning(fact, standpoint, party);
      case SupersedeFact c -> owning(fact, standpoint, party);
      case VerifyFact c -> verifying(fact, standpoint, party);
      case ConfirmFact c -> judging(standpoint, party, "confirming");
      case DisputeFact c -> judging(standpoint, party, "disputing");
      case AcceptFact c -> directing(standpoint, party);
      case RejectFact c -> directing(standpoint, party);
      case DiscloseFact c -> directing(standpoint, party);
      case LinkCause c -> linking(standpoint, party);
      case UnlinkCause c -> linking(standpoint, party);
    }
  }

  /** Refuses who takes no fact into a picture of its own region (F8). */
  static void adopting(Standpoint standpoint, Party party) {
    inside(standpoint);
    role(party);
    if (!(standpoint instanceof OfRegion)) {
      throw missing("adopting", "Only a region that is involved adopts; you may confirm it.");
    }
  }

  private static void linking(Standpoint standpoint, Party party) { // F7
    role(party);
    switch (standpoint) {
      case Outside o -> throw outside();
      case OfRegion r -> {} // V6
      case OfPartner p -> {
        if (!p.rights().changing()) {
          throw missing("changing", "Your profile does not change facts; tell the region.");
        }
      }
    }
  }

  /** The refusal of a label that who writes may not widen. */
  static RefusedException widening() {
    return missing("changing", "Keep its label, or ask the region whose fact it is.");
  }

  /** Refuses a partner that speaks of two facts of others (F7). */
  static void owningOneOf(Living effect, Living cause, Standpoint standpoint) {
    if (standpoint instanceof OfPartner p
        && !effect.owner().equals(p.partnerId())
        && !cause.owner().equals(p.partnerId())) {
      throw missing("changing", "Link facts of which one is your own; tell the region of others.");
    }
  }

  private static void owning(Living fact, Standpoint standpoint, Party party) {
    role(party);
    switch (standpoint) {
      case Outside o -> throw outside();
      case OfRegion r -> {} // V6: regions write everything in it
      case OfPartner p -> {
        if (!p.rights().changing() || !fact.owner().equals(p.partnerId())) {
          throw missing("changing", "Only the owner changes a fact; you may dispute or signal it.");
        }
      }
    }
  }

  private static void verifying(Living fact, Standpoint standpoint, Party party) { // F4
    switch (standpoint) {
      case Outside o -> throw outside();
      case OfRegion r -> {
        boolean manages = party.has(Roles.INFORMATION_MANAGER);
        // Reading: a region verifies its own facts as an owning partner does, by a person
        boolean own = fact.owner().equals(r.region()) && (manages || party.has(Roles.REPORTER));
        if (!(r.leading() && manages) && !own) {
          throw missing("verifying", "The leading region's information manager verifies.");
        }
      }
      case OfPartner p -> {
        role(party);
        if (!p.rights().verifying() || !fact.owner().equals(p.partnerId())) {
          throw missing("verifying", "You may verify your own facts, or confirm others'.");
        }
      }
    }
  }

  private static void judging(Standpoint standpoint, Party party, String right) { // F4
    role(party);
    switch (standpoint) {
      case Outside o -> throw outside();
      case OfRegion r -> {} // V6
      case OfPartner p -> {
        boolean may =
            right.equals("confirming") ? p.rights().confirming() : p.rights().disputing();
        if (!may) {
          throw missing(right, "Your profile does not include this; signal a wrong fact.");
        }
      }
    }
  }

  private static void directing(Standpoint standpoint, Party party) { // V6
    switch (standpoint) {
      case Outside o -> throw outside();
      case OfPartner p -> throw notLeading();
      case OfRegion r -> {
        if (!r.leading() || !party.has(Roles.INFORMATION_MANAGER)) {
          throw notLeading();
        }
      }
    }
  }

  private static void role(Party party) {
    if (!party.reports()) {
      throw new RefusedException(
          AccessRefusal.ROLE_MISSING,
          "Ask for the role 'reporter'.",
          Map.of("missing", Roles.REPORTER));
    }
  }

  private static RefusedException notLeading() {
    return new RefusedException(
        AccessRefusal.NOT_LEADING, "Ask the information manager of the leading region to do this.");
  }

  private static RefusedException outside() {
    return new RefusedException(
        AccessRefusal.NO_ACCESS,
        "Request access to the situation, or ask the leading region for an invitation.");
  }

  private static RefusedException missing(String right, String next) {
    return new RefusedException(FactRefusal.RIGHT_MISSING, next, Map.of("missing", right));
  }
}
