package nl.situatiebeeld.platform.command;

import org.jspecify.annotations.Nullable;

/**
 * The answer to an accepted command.
 *
 * @param id of what was made or changed
 * @param version of the fact, where there is one
 * @param position give it back as {@code atLeast} to read one's own write; opaque
 */
public record Receipt(String id, @Nullable Integer version, String position) {}
