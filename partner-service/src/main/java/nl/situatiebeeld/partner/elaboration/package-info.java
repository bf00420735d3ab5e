/**
 * Preparing an agreement (P4 to P6): its phases, adoption region, topics, regional arrangements and
 * joint exercises. {@code ElaborationDecision} and its state are pure; {@code agreement} calls
 * them.
 */
@NullMarked
package nl.situatiebeeld.partner.elaboration;

import org.jspecify.annotations.NullMarked;
