/** Tests of the demo's identity provider, over HTTP as its clients use it. */
@NullMarked
package nl.situatiebeeld.standalone.identity;

import org.jspecify.annotations.NullMarked;
