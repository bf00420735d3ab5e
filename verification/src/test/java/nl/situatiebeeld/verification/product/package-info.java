/**
 * The whole product as it runs, entered by its one address: what only shows when all parts work
 * together, on real servers and real data.
 */
@NullMarked
package nl.situatiebeeld.verification.product;

import org.jspecify.annotations.NullMarked;
