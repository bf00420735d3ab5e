/**
 * Attachments (A5): documents kept apart from the events, known to them by the hash of the content.
 * Facts carry them; who sees such a fact may have them. Whether it does, the facts are asked.
 */
@NullMarked
package nl.situatiebeeld.situation.attachment;

import org.jspecify.annotations.NullMarked;
