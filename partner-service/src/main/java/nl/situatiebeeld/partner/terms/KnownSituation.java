package nl.situatiebeeld.partner.terms;

import java.util.Set;
import nl.situatiebeeld.contracts.situation.SituationKind;

/**
 * A situation, as far as agreements need to know it.
 *
 * @param regions codes of the regions involved, the leading one among them
 */
public record KnownSituation(String situationId, SituationKind kind, Set<String> regions) {}
