/** What controllers share: checks of form and size, who acts in a request, and the way in. */
@NullMarked
package nl.situatiebeeld.situation.request;

import org.jspecify.annotations.NullMarked;
