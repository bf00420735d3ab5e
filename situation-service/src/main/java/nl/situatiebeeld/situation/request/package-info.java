/** What controllers share: checks of form and size, and who acts in a request. */
@NullMarked
package nl.situatiebeeld.situation.request;

import org.jspecify.annotations.NullMarked;
