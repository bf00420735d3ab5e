/** What is known and what was true, held against a model that folds a list of events (E1). */
@NullMarked
package nl.situatiebeeld.projection.twoaxes;

import org.jspecify.annotations.NullMarked;
