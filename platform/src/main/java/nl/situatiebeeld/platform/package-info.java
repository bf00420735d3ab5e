/** What every service stands on, wired together; imported by each service's application class. */
@NullMarked
package nl.situatiebeeld.platform;

import org.jspecify.annotations.NullMarked;
