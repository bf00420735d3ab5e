/**
 * A reader says that a fact is wrong; its owner or the information manager answers (F6). Looks at
 * facts, never changes them.
 */
@NullMarked
package nl.situatiebeeld.situation.signal;

import org.jspecify.annotations.NullMarked;
