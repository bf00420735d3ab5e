/**
 * What the pages ask of the dashboard itself: who is signed in, and the page behind a deep link.
 * Reads the session, changes nothing.
 */
@NullMarked
package nl.situatiebeeld.dashboard.page;

import org.jspecify.annotations.NullMarked;
