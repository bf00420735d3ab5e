/**
 * Measurements of the whole product beside the limits of the machine, in one run; never part of the
 * tests. Enters by the product's own doors; touches the servers only to measure their limits.
 */
@NullMarked
package nl.situatiebeeld.verification.bench;

import org.jspecify.annotations.NullMarked;
