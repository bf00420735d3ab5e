package nl.situatiebeeld.contracts.alert;

import java.time.Instant;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationKind;
import org.jspecify.annotations.Nullable;

/**
 * All that a partner without access may know of a situation (S6), as it was when it was alerted.
 *
 * @param region code of the leading region
 * @param level GRIP level, 0 to 5
 * @param national true for coordination by the state beside it (GRIP Rijk)
 * @param startedAt when the situation itself began
 */
public record Overview(
    String name,
    SituationKind kind,
    String region,
    int level,
    boolean national,
    @Nullable Geometry area,
    Instant startedAt) {}
