/**
 * How a fact and a situation came to be as they are; each part told to those who could see it then.
 */
@NullMarked
package nl.situatiebeeld.projection.history;

import org.jspecify.annotations.NullMarked;
