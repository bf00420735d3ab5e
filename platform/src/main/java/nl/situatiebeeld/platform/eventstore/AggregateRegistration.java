package nl.situatiebeeld.platform.eventstore;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.modelling.command.Repository;
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

  /**
   * An aggregate of which several can change in one transaction.
   *
   * <p>Without locks in memory, which two transactions could wait for in a circle: that nobody was
   * first is checked by the store alone, and a loser decides anew.
   *
   * @param type of a further component, made from what gives the aggregates by their ids
   */
  static <A, C> AggregateRegistration inOneTransaction(
      Class<A> aggregate,
      Class<C> type,
      Function<StoredAggregates<A>, C> made,
      Object... components) {
    return configurer -> {
      configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
          .configureLockFactory(c -> NullLockFactory.INSTANCE)
          .configureCommandTargetResolver(c -> command -> new VersionedAggregateIdentifier(
              (Object) ((Addressed) command.getPayload()).aggregateId(), null)));
      configurer.registerComponent(type, c -> made.apply(living(() -> c.repository(aggregate))));
      for (Object component : components) {
        register(configurer, component);
      }
    };
  }

  private static <A> StoredAggregates<A> living(Supplier<Repository<A>> repository) {
    return new StoredAggregates<>() {
      @Override
      public <R> R invoke(String id, Function<A, R> change) {
        return repository.get().load(id).invoke(change);
      }

      @Override
      public void change(String id, Consumer<A> change) {
        repository.get().load(id).execute(change);
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
