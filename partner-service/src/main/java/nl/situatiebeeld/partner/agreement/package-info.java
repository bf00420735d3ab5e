/**
 * Agreements (P2, P3, P5): partner, core task, profile and regions; drawn up, running, ended. The
 * one shell of all capabilities of an agreement is here.
 *
 * <p>{@code AgreementDecision} and the states are pure. The tables here are written in the
 * command's transaction, under the partner's lock; nobody outside writes them.
 */
@NullMarked
package nl.situatiebeeld.partner.agreement;

import org.jspecify.annotations.NullMarked;
