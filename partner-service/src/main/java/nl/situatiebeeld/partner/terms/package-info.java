/**
 * What all capabilities of an agreement share: its terms, how the partner stands, on whose
 * authority something is asked, and who may do so. Pure.
 */
@NullMarked
package nl.situatiebeeld.partner.terms;

import org.jspecify.annotations.NullMarked;
