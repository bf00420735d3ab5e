/**
 * Events and codes of a situation (rules S1, S2, A4). Written by situation-service, read by
 * everyone.
 */
@NullMarked
package nl.situatiebeeld.contracts.situation;

import org.jspecify.annotations.NullMarked;
