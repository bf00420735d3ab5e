package nl.situatiebeeld.platform.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import nl.situatiebeeld.platform.relay.Relay;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Axon's command side, put together by hand so that nothing is missing in silence. */
@Configuration(proxyBeanMethods = false)
public class CommandConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CommandRequestResolver());
  }

  /** Fewer threads than connections in the pool: nobody waits inside a transaction for another. */
  @Bean(destroyMethod = "shutdown")
  ThreadPoolExecutor commandThreads(
      @Value("${situatiebeeld.commands.threads:16}") int threads,
      @Value("${situatiebeeld.commands.queue:1000}") int queue) {
    return new ThreadPoolExecutor(
        threads,
        threads,
        1,
        TimeUnit.MINUTES,
        new ArrayBlockingQueue<>(queue),
        new AxonThreadFactory("commands"),
        new ThreadPoolExecutor.AbortPolicy());
  }

  @Bean
  CommandBus commandBus(
      TransactionManager transactions, ThreadPoolExecutor commandThreads, JdbcClient jdbc) {
    if (transactions instanceof NoTransactionManager) {
      throw new IllegalStateException("commands need real transactions");
    }
    CommandBus bus = AsynchronousCommandBus.builder()
        .transactionManager(transactions)
        .executor(commandThreads)
        .build();
    bus.registerHandlerInterceptor(new IdempotentHandling(jdbc));
    return bus;
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  org.axonframework.config.Configuration axon(
      CommandBus bus,
      EventStore store,
      TransactionManager transactions,
      Serializer serializer,
      List<AggregateRegistration> registrations) {
    Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
        .configureCommandBus(c -> bus)
        .configureEventStore(c -> store)
        .configureTransactionManager(c -> transactions)
        .configureSerializer(c -> serializer);
    registrations.forEach(registration -> registration.register(configurer));
    return configurer.buildConfiguration();
  }

  @Bean
  Commands commands(CommandBus bus, org.axonframework.config.Configuration started, Relay relay) {
    return new Commands(bus, relay::wake);
  }

  @Bean
  KnownKeys knownKeys(JdbcClient jdbc) {
    return new KnownKeys(jdbc);
  }

  @Bean(initMethod = "start")
  OldAnswers oldAnswers(
      JdbcClient jdbc, @Value("${situatiebeeld.commands.answers-kept:7d}") Duration kept) {
    return new OldAnswers(jdbc, kept);
  }
}
