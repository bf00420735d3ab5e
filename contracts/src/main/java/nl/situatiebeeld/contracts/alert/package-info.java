/** Alerts and call-outs to partners, their delivery and acknowledgement (rule S7). */
@NullMarked
package nl.situatiebeeld.contracts.alert;

import org.jspecify.annotations.NullMarked;
