package nl.situatiebeeld.partner.terms;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.partner.region.Scope;

/**
 * Under what something about an agreement is decided.
 *
 * @param agreementId of the agreement that it is about
 * @param now to the microsecond, as events keep times
 * @param partner how the partner stands, read under its lock
 * @param knownRegions codes of all regions
 * @param exercise the exercise that is asked about, if it is known here
 */
public record Given(
    String agreementId,
    Actor by,
    Authority authority,
    Instant now,
    PartnerStanding partner,
    Set<String> knownRegions,
    Optional<KnownSituation> exercise,
    AgreementSettings settings) {

  /** The partner's scope (P3). */
  public Scope scope() {
    Scope scope = partner.reach().scope(settings.nationalRegions());
    return scope == null ? Scope.REGIONAL : scope;
  }

  /** Whether the scope asks for more than the regions themselves (P4, P7, P8). */
  public boolean beyondRegional() {
    return scope() != Scope.REGIONAL;
  }
}
