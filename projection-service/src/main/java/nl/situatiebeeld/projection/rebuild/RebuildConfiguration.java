package nl.situatiebeeld.projection.rebuild;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The application that rebuilds, and does nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "situatiebeeld.projection.rebuild", havingValue = "true")
class RebuildConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  @Bean
  Rebuild rebuild(
      JdbcTemplate template,
      PlatformTransactionManager transactions,
      @Value("${situatiebeeld.kafka.bootstrap-servers}") String bootstrapServers,
      @Value("${situatiebeeld.topics.prefix:}") String prefix) {
    return new Rebuild(
        template, transactions, bootstrapServers, prefix, line -> LOG.info("rebuild: {}", line));
  }
}
