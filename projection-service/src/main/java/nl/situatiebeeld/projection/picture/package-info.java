/**
 * The situation picture as someone may see it at a moment, and how situations, facts and
 * participations look in answers. Every picture that leaves this service is drawn here.
 */
@NullMarked
package nl.situatiebeeld.projection.picture;

import org.jspecify.annotations.NullMarked;
