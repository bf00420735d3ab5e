/** Events of decisions and actions (rule A2). Written by situation-service, read by everyone. */
@NullMarked
package nl.situatiebeeld.contracts.decision;

import org.jspecify.annotations.NullMarked;
