/**
 * Partners and what they are for (P1): deciding, their events, and the tables {@code partner} and
 * {@code core_task}, written in the command's transaction. {@code agreement} reads core tasks here.
 */
@NullMarked
package nl.situatiebeeld.partner.registration;

import org.jspecify.annotations.NullMarked;
