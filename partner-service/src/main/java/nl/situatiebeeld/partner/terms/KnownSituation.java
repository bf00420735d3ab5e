package nl.situatiebeeld.partner.terms;

import java.time.Instant;
import java.util.Set;
import nl.situatiebeeld.contracts.situation.SituationKind;
import org.jspecify.annotations.Nullable;

/**
 * A situation, as far as agreements need to know it.
 *
 * @param regions codes of the regions involved, the leading one among them
 * @param reconstruction written down afterwards
 * @param openedAt when its opening was recorded
 * @param closedAt when its last closing was recorded; null while it is open
 * @param active ids of the partners that were ACTIVE in it at any time, of an exercise only
 */
public record KnownSituation(
    String situationId,
    SituationKind kind,
    Set<String> regions,
    boolean reconstruction,
    Instant openedAt,
    @Nullable Instant closedAt,
    Set<String> active) {}
