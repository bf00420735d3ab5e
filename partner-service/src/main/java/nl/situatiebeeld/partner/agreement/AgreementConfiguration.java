package nl.situatiebeeld.partner.agreement;

import nl.situatiebeeld.platform.eventstore.Addressed;
import nl.situatiebeeld.platform.eventstore.AggregateRegistration;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Axon of agreements. */
@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

  // the partner's lock in the database guards agreements on all machines; one in this process
  // beside
  // it could wait for it in the other order, now that one command may touch two agreements
  @Bean
  AggregateRegistration agreementAggregate() {
    return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(
            AgreementAggregate.class)
        .configureLockFactory(c -> NullLockFactory.INSTANCE)
        .configureCommandTargetResolver(c -> command -> new VersionedAggregateIdentifier(
            (Object) ((Addressed) command.getPayload()).aggregateId(), null)));
  }

  @Bean
  AggregateRegistration agreementDeskComponent(AgreementDesk desk) {
    return AggregateRegistration.component(AgreementDesk.class, desk);
  }

  @Bean
  AggregateRegistration predecessors() {
    return configurer -> configurer.registerComponent(
        Predecessors.class, c -> new Predecessors(() -> c.repository(AgreementAggregate.class)));
  }
}
