/**
 * Facts, in their versions, that decisions, actions and answers rest on (A1, A2). Pure but for the
 * body's form; who knows the facts says how they stand.
 */
@NullMarked
package nl.situatiebeeld.situation.basis;

import org.jspecify.annotations.NullMarked;
