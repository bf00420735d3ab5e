/**
 * The local copy of partners and their agreements, kept from {@code partner.events}, for deciding.
 */
@NullMarked
package nl.situatiebeeld.situation.agreement;

import org.jspecify.annotations.NullMarked;
