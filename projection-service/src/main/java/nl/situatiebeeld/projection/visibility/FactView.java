package nl.situatiebeeld.projection.visibility;

import java.util.Collection;
import nl.situatiebeeld.contracts.fact.FactStatus;
import nl.situatiebeeld.contracts.fact.Sensitivity;

/**
 * What visibility needs to know of a fact: its labels, not its content.
 *
 * @param shared whether it ever came into the shared picture; a proposal that was not accepted did
 *     not
 * @param addressedTo organisations that a {@code RESTRICTED} fact is for
 */
public record FactView(
    String factId,
    String owner,
    String theme,
    FactStatus status,
    boolean shared,
    Sensitivity sensitivity,
    Collection<String> addressedTo) {}
