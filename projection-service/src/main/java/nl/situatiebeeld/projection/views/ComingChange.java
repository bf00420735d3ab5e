package nl.situatiebeeld.projection.views;

import java.time.Instant;
import nl.situatiebeeld.contracts.participation.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What will become of a participation whose agreement ends (S9).
 *
 * @param successorId the agreement that takes its place; null when none does, and it ends
 * @param profile the profile of that agreement
 * @param appliesAt when it changes or ends
 */
public record ComingChange(
    @Nullable String successorId, @Nullable Profile profile, Instant appliesAt, String reason) {}
