/**
 * What the tests of this module share: people, situations and participations, as the domain sees
 * them.
 */
@NullMarked
package nl.situatiebeeld.situation.testing;

import org.jspecify.annotations.NullMarked;
