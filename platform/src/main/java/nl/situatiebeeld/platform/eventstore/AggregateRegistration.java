package nl.situatiebeeld.platform.eventstore;

import nl.situatiebeeld.platform.command.Order;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Tells Axon of an aggregate and of what its handlers take as parameters. */
@FunctionalInterface
public interface AggregateRegistration {

  /** Registers with the configurer, before it starts. */
  void register(Configurer configurer);

  /**
   * An aggregate whose orders name it by {@link Order#aggregateId()}.
   *
   * <p>Not cached: another instance may have written to it, and streams are short.
   */
  static <A> AggregateRegistration of(Class<A> aggregate) {
    return configurer ->
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
            .configureCommandTargetResolver(c -> command -> new VersionedAggregateIdentifier(
                (Object) ((Order) command.getPayload()).aggregateId(), null)));
  }

  /** A component that handlers take as a parameter. */
  static <T> AggregateRegistration component(Class<T> type, T component) {
    return configurer -> configurer.registerComponent(type, c -> component);
  }
}
