/** The one JSON mapping of the product, used for HTTP and for events. Sees Jackson only. */
@NullMarked
package nl.situatiebeeld.platform.json;

import org.jspecify.annotations.NullMarked;
