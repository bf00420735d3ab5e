/** A small writing service that stands on the platform as the real ones do. Tests only. */
@NullMarked
package nl.situatiebeeld.platform.testing.service;

import org.jspecify.annotations.NullMarked;
