/**
 * The picture as a stream of server-sent events, cut to each reader's eyes and resumable without
 * loss. Readers with the same eyes are one group, for which rows are read once; each reader has a
 * bounded queue of its own and a virtual thread that writes it, so that none holds up another.
 */
@NullMarked
package nl.situatiebeeld.projection.stream;

import org.jspecify.annotations.NullMarked;
