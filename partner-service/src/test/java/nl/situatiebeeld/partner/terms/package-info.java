/** Circumstances that tests of decisions on agreements share. */
@NullMarked
package nl.situatiebeeld.partner.terms;

import org.jspecify.annotations.NullMarked;
