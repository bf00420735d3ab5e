/**
 * The matrix of {@code docs/profiles-matrix.md}: every cell of it is asked of the running services,
 * with their rule of visibility and their row-level security each switched off in turn.
 */
@NullMarked
package nl.situatiebeeld.verification.matrix;

import org.jspecify.annotations.NullMarked;
