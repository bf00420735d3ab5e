/** Tests of the servers themselves: durable, restartable, gone with their program. */
@NullMarked
package nl.situatiebeeld.embedded;

import org.jspecify.annotations.NullMarked;
