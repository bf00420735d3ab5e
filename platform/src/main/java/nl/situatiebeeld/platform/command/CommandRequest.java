package nl.situatiebeeld.platform.command;

import nl.situatiebeeld.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A request that wants something changed; controllers take it as a parameter.
 *
 * @param idempotency null when no {@code Idempotency-Key} was sent
 */
public record CommandRequest(Caller caller, @Nullable Idempotency idempotency) {}
