/**
 * Tests of imports: real feeds of others, a sample for every reason, and applying what was read.
 */
@NullMarked
package nl.situatiebeeld.situation.imports;

import org.jspecify.annotations.NullMarked;
