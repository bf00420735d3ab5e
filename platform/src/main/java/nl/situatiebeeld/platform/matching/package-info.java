/**
 * Whether a situation concerns a partner: its core task and area against the situation's (S6, S7).
 * Pure; who decides about alerts and who shows overviews ask the same function.
 */
@NullMarked
package nl.situatiebeeld.platform.matching;

import org.jspecify.annotations.NullMarked;
