/** Holds the demo's files against the rules that the services will hold them against. */
@NullMarked
package nl.situatiebeeld.standalone.demo;

import org.jspecify.annotations.NullMarked;
