package nl.situatiebeeld.verification.bench;

import java.util.Objects;
import nl.situatiebeeld.embedded.Database;
import nl.situatiebeeld.projection.rebuild.Rebuild;
import nl.situatiebeeld.standalone.Product;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** How fast the views are made anew from Kafka, from the first event to the swap. */
final class RebuildSpeed {

  private RebuildSpeed() {}

  /** Events per second over the whole rebuild, indexes and swap among it. */
  static double measure(Product product) throws InterruptedException {
    Database database = product.postgres().createDatabase("projection");
    DriverManagerDataSource source =
        new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
    JdbcTemplate template = new JdbcTemplate(source);
    Long events =
        template.queryForObject("select sum(sequence) from views.stream_position", Long.class);
    long start = System.nanoTime();
    new Rebuild(
            template,
            new JdbcTransactionManager(source),
            product.kafka().bootstrapServers(),
            "",
            line -> {})
        .run();
    return Objects.requireNonNull(events) / ((System.nanoTime() - start) / 1e9);
  }
}
