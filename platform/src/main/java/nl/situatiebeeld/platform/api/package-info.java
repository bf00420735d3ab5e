/**
 * The description of a service's interface, as it is served. The documents are written by tests
 * from the code itself (docs/api.md); nothing here knows what they say.
 */
@NullMarked
package nl.situatiebeeld.platform.api;

import org.jspecify.annotations.NullMarked;
