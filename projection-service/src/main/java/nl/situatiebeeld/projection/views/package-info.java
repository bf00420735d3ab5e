/**
 * From events to rows: pure folding, and batched writing inside the consumer's transaction. Called
 * by the consumers and by the rebuild; gives the same bytes whenever it is run again.
 *
 * <p>How a family of events joins whose things stand beside the facts
 * ({@link nl.situatiebeeld.projection.views.Item}): write a class with one pure fold {@code static
 * Item evolve(@Nullable Item now, XEvent event, Instant recordedAt)}, as {@code Decisions} does,
 * and add one line to {@code Family}. Its list, its rows as of any moment, its place in the
 * timeline and in the stream (event {@code item}), row-level security and the cutting of facts come
 * of themselves. Ids of facts go into {@code facts} and those of other items into {@code items},
 * never into the content; who must see it whatever its audience goes into {@code addressedTo}.
 * Mandates have no events of their own and are made beside the participations ({@code Mandates}).
 */
@NullMarked
package nl.situatiebeeld.projection.views;

import org.jspecify.annotations.NullMarked;
