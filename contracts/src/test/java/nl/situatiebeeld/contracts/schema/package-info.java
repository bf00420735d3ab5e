/**
 * Writes the JSON Schemas from the event records and their comments, and holds the published ones
 * and the golden files against them. Sees contracts, Jackson and a schema validator.
 */
@NullMarked
package nl.situatiebeeld.contracts.schema;

import org.jspecify.annotations.NullMarked;
