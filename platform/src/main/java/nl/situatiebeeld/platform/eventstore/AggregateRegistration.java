package nl.situatiebeeld.platform.eventstore;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Tells Axon of an aggregate and of what its handlers take as parameters. */
@FunctionalInterface
public interface AggregateRegistration {

  /** Registers with the configurer, before it starts. */
  void register(Configurer configurer);

  /**
   * An aggregate whose orders name it by {@link Addressed#aggregateId()}.
   *
   * <p>Not cached: another instance may have written to it, and streams are short.
   *
   * @param components what its handlers take as parameters, each by its class
   */
  static <A> AggregateRegistration of(Class<A> aggregate, Object... components) {
    return configurer -> {
      configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
          .configureCommandTargetResolver(c -> command -> new VersionedAggregateIdentifier(
              (Object) ((Addressed) command.getPayload()).aggregateId(), null)));
      for (Object component : components) {
        register(configurer, component);
      }
    };
  }

  /** A component that handlers take as a parameter. */
  static <T> AggregateRegistration component(Class<T> type, T component) {
    return configurer -> configurer.registerComponent(type, c -> component);
  }

  private static <T> void register(Configurer configurer, T component) {
    @SuppressWarnings("unchecked") // an object is of its own class
    Class<T> type = (Class<T>) component.getClass();
    configurer.registerComponent(type, c -> component);
  }
}
