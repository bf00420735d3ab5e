/**
 * Reading partners and agreements as they stand now, from the tables of {@code registration} and
 * {@code agreement}. Writes nothing; history is asked at the projection service.
 */
@NullMarked
package nl.situatiebeeld.partner.overview;

import org.jspecify.annotations.NullMarked;
