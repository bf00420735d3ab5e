/**
 * Information requests (A1): one organisation asks another for something by a time. Involved
 * regions' information managers ask, and partners that read live; who takes part is asked.
 */
@NullMarked
package nl.situatiebeeld.situation.inquiry;

import org.jspecify.annotations.NullMarked;
