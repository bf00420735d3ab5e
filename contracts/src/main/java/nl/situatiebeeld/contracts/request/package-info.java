/** Events of information requests (rule A1). Written by situation-service, read by everyone. */
@NullMarked
package nl.situatiebeeld.contracts.request;

import org.jspecify.annotations.NullMarked;
