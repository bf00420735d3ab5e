/** Who calls: resource server, roles, the caller as controllers see it. Deny by default. */
@NullMarked
package nl.situatiebeeld.platform.security;

import org.jspecify.annotations.NullMarked;
