/**
 * Decisions of forums (A2): recorded with the facts, in their versions, that they rest on. Each
 * involved region's information manager records those of its own forums; who recorded a decision is
 * in its event, and says whose forum it is.
 */
@NullMarked
package nl.situatiebeeld.situation.decision;

import org.jspecify.annotations.NullMarked;
