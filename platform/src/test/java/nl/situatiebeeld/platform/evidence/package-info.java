/** Tests of evidence, and a small archive that they spoil in every way. */
@NullMarked
package nl.situatiebeeld.platform.evidence;

import org.jspecify.annotations.NullMarked;
