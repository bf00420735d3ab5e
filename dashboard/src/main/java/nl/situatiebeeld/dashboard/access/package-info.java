/**
 * Who gets in and how a browser is protected: login, sessions, CSRF, headers, tokens in addresses.
 * May touch the session; called by Spring Security on every request.
 */
@NullMarked
package nl.situatiebeeld.dashboard.access;

import org.jspecify.annotations.NullMarked;
