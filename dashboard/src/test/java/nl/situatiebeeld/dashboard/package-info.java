/** The dashboard tried over HTTP as browsers and partner systems use it. */
@NullMarked
package nl.situatiebeeld.dashboard;

import org.jspecify.annotations.NullMarked;
