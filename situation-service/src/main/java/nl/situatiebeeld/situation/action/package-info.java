/**
 * Actions (A2): what an organisation is to do by a time, with its state and the facts that it rests
 * on. Involved regions' information managers give them; their owner moves them on.
 */
@NullMarked
package nl.situatiebeeld.situation.action;

import org.jspecify.annotations.NullMarked;
