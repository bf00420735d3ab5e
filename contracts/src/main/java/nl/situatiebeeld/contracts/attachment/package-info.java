/** Attachments: kept apart from the events, known to them by the hash of the content (rule A5). */
@NullMarked
package nl.situatiebeeld.contracts.attachment;

import org.jspecify.annotations.NullMarked;
