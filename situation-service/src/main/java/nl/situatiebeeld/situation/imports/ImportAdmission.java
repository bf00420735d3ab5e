package nl.situatiebeeld.situation.imports;

import java.time.Instant;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.request.Retold;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import nl.situatiebeeld.situation.standing.Clockwork;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.standing.StandingRules;
import nl.situatiebeeld.situation.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses a feed as a whole when none of it could be taken in. Each command is decided again by the
 * domain: this only spares a caller two thousand times the same refusal.
 */
@Component
class ImportAdmission {

  private final Standings standings;

  ImportAdmission(Standings standings) {
    this.standings = standings;
  }

  /** When and for whom a command of an import counts. */
  record Retelling(@Nullable Instant recordedAt, @Nullable String actingFor) implements Retold {}

  /** Into which situation, and for which organisation. */
  record Admitted(SituationStanding standing, Party party) {}

  Admitted admit(String situationId, Caller caller, @Nullable String actingFor, Instant now) {
    SituationStanding standing = standings
        .situation(situationId)
        .orElseThrow(() ->
            new RefusedException(AccessRefusal.SITUATION_NOT_FOUND, "Check the situation's id."));
    boolean retold = standing.reconstruction();
    Party party = Party.of(caller, new Retelling(retold ? now : null, actingFor));
    Clockwork.check(retold, party, now);
    StandingRules.open(standing);
    Party counting = retold ? party.orElse(standing.leadingRegion()) : party;
    mayImport(standing, counting, now);
    return new Admitted(standing, counting);
  }

  /** Table 1, "import from its own system": KERN; and the regions, which write everything (V6). */
  private void mayImport(SituationStanding standing, Party party, Instant now) {
    if (!party.reports()) {
      throw new RefusedException(
          AccessRefusal.ROLE_MISSING, "Ask for the role 'reporter' or 'system'.");
    }
    if (standing.involves(party.organisation())) {
      return;
    }
    ParticipationStanding participation = standings
        .participation(standing.situationId(), party.organisation())
        .filter(p -> p.takesPart(standing.reconstruction() ? Instant.MIN : now))
        .orElseThrow(() ->
            new RefusedException(AccessRefusal.NO_ACCESS, "Ask the leading region for access."));
    if (participation.rights() == null || !participation.rights().importing()) {
      throw new RefusedException(
          ImportRefusal.IMPORT_NOT_ALLOWED,
          "Report the facts one by one, or agree on the profile KERN.");
    }
  }
}
