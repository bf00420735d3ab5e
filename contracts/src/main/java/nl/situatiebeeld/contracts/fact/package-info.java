/**
 * Events and codes of a fact (rules F1 to F5, V3, V4). Written by situation-service, read by
 * everyone.
 */
@NullMarked
package nl.situatiebeeld.contracts.fact;

import org.jspecify.annotations.NullMarked;
