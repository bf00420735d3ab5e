package nl.situatiebeeld.platform;

import nl.situatiebeeld.platform.command.CommandConfiguration;
import nl.situatiebeeld.platform.eventstore.EventStoreConfiguration;
import nl.situatiebeeld.platform.relay.RelayConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a writing service needs beside {@link PlatformConfiguration}: store, commands, relay. */
@Configuration(proxyBeanMethods = false)
@Import({EventStoreConfiguration.class, CommandConfiguration.class, RelayConfiguration.class})
public class WritingConfiguration {}
