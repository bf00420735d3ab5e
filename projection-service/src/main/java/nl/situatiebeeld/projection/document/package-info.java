/**
 * What is told as a document: the same content as JSON, as a page and on paper. Knows nothing of
 * what it says; used by every report.
 */
@NullMarked
package nl.situatiebeeld.projection.document;

import org.jspecify.annotations.NullMarked;
