/**
 * Partners' own addresses: who sets them, what may be called at all, and how a call is signed
 * (Standard Webhooks). Secrets stand beside the events, never in them.
 */
@NullMarked
package nl.situatiebeeld.situation.alert.webhook;

import org.jspecify.annotations.NullMarked;
