/** Events of signals: a reader says that a fact is wrong, and is answered (rule F6). */
@NullMarked
package nl.situatiebeeld.contracts.signal;

import org.jspecify.annotations.NullMarked;
