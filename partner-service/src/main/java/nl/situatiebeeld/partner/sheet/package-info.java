/**
 * All that is to be shown of an agreement, as one document folded from its events. Pure; written by
 * {@code agreement}, read by {@code overview}.
 */
@NullMarked
package nl.situatiebeeld.partner.sheet;

import org.jspecify.annotations.NullMarked;
