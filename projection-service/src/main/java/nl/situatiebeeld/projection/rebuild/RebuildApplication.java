package nl.situatiebeeld.projection.rebuild;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The rebuild as an application of its own: a database, no web, no streams. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class RebuildApplication {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  /** The application, with the settings of the service. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(RebuildApplication.class)
        .web(WebApplicationType.NONE)
        .properties("spring.config.name=projection-service");
  }

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
