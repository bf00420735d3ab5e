/**
 * How a situation stands at this moment, for deciding about others than itself; written in the
 * transaction of the events, read under a lock of the situation.
 */
@NullMarked
package nl.situatiebeeld.situation.standing;

import org.jspecify.annotations.NullMarked;
