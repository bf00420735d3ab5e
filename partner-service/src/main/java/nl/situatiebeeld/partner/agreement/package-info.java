/**
 * Agreements (P2, P3): partner, core task, profile and regions; drafted, in force, ended.
 *
 * <p>{@code AgreementDecision} and what it is given are pure. The tables here are written in the
 * command's transaction, under the partner's lock; nobody outside writes them.
 */
@NullMarked
package nl.situatiebeeld.partner.agreement;

import org.jspecify.annotations.NullMarked;
