package nl.situatiebeeld.platform.eventstore;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Aggregates that stand in the store, for one of their kind that changes others with itself.
 *
 * @param <A> the aggregate
 */
public interface StoredAggregates<A> {

  /** Lets the aggregate of this id change, in the transaction that runs; gives its answer. */
  <R> R invoke(String id, Function<A, R> change);

  /** Lets the aggregate of this id change, in the transaction that runs. */
  void change(String id, Consumer<A> change);
}
