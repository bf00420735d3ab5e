/**
 * How many information requests and actions of a situation wait, and how many of its decisions
 * stand: none of them without limit (A1, A2).
 */
@NullMarked
package nl.situatiebeeld.situation.openitem;

import org.jspecify.annotations.NullMarked;
