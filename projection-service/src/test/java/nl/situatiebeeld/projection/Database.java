package nl.situatiebeeld.projection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.bus.PublishedEvent;
import nl.situatiebeeld.projection.reading.Readings;
import nl.situatiebeeld.projection.views.PartnerProjector;
import nl.situatiebeeld.projection.views.Projector;
import nl.situatiebeeld.projection.views.ViewSchema;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Views in a real PostgreSQL, without Kafka and without HTTP. */
public final class Database {

  /** All views, for dumping. */
  static final List<String> VIEWS = List.of(
      "timeline",
      "situation_row",
      "participation_row",
      "fact_row",
      "disclosure_row",
      "item_row",
      "attachment_row",
      "partner_timeline",
      "partner_row",
      "core_task_row",
      "agreement_row",
      "match_row",
      "stream_position");

  private final JdbcTemplate template;
  private final PlatformTransactionManager transactions;

  private Database(JdbcTemplate template, PlatformTransactionManager transactions) {
    this.template = template;
    this.transactions = transactions;
  }

  /** An empty one with the views made. */
  public static Database fresh() {
    var database = TestServers.freshDatabase();
    Database made = at(database.jdbcUrl(), database.username(), database.password());
    Flyway.configure()
        .dataSource(made.template.getDataSource())
        .locations("classpath:db/projection")
        .load()
        .migrate();
    new ViewSchema(made.template, made.transaction()).prepare();
    return made;
  }

  /** One that is there. */
  public static Database at(String url, String user, String password) {
    var source = new DriverManagerDataSource(url, user, password);
    return new Database(new JdbcTemplate(source), new JdbcTransactionManager(source));
  }

  /** The same one, with options for its server's sessions. */
  public Database with(String options) {
    if (!(template.getDataSource() instanceof DriverManagerDataSource source)) {
      throw new IllegalStateException("no database");
    }
    String url = String.valueOf(source.getUrl());
    String more = (url.contains("?") ? "&" : "?") + "options="
        + URLEncoder.encode(options, StandardCharsets.UTF_8);
    return at(
        url + more, String.valueOf(source.getUsername()), String.valueOf(source.getPassword()));
  }

  public JdbcTemplate template() {
    return template;
  }

  public PlatformTransactionManager transactions() {
    return transactions;
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  public Readings readings() {
    return new Readings(template, transactions);
  }

  /** Applies these events of situations in batches of this size. */
  public void apply(List<PublishedEvent> events, int batch) {
    Projector projector = new Projector(template, ViewSchema.LIVE);
    for (int i = 0; i < events.size(); i += batch) {
      List<PublishedEvent> part = events.subList(i, Math.min(events.size(), i + batch));
      transaction().executeWithoutResult(status -> projector.apply(part));
    }
  }

  /** Applies these events of partners at once. */
  public void applyPartners(List<PublishedEvent> events) {
    PartnerProjector projector = new PartnerProjector(template, ViewSchema.LIVE);
    transaction().executeWithoutResult(status -> projector.apply(events));
  }

  /** Every row of every view as text, in an order of its own. */
  public String dump() {
    List<String> lines = new ArrayList<>();
    transaction().executeWithoutResult(status -> {
      ViewSchema.projecting(template);
      for (String view : VIEWS) {
        lines.add("-- " + view);
        lines.addAll(template.query(
            "select v::text as line from views." + view + " v order by v::text collate \"C\"",
            (row, number) -> row.getString(1)));
      }
    });
    return String.join("\n", lines);
  }
}
