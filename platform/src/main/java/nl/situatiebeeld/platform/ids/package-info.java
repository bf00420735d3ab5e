/** Identifiers: UUID version 7 with a type prefix. Called where the outside world comes in. */
@NullMarked
package nl.situatiebeeld.platform.ids;

import org.jspecify.annotations.NullMarked;
