/**
 * Events and codes of partners and their agreements (rules P1 to P11). Written by partner-service.
 */
@NullMarked
package nl.situatiebeeld.contracts.partner;

import org.jspecify.annotations.NullMarked;
