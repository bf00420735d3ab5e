package nl.situatiebeeld.projection.views;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.situatiebeeld.platform.bus.EventConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the views' tables in a schema of a given name. The definition is not migrated: when it
 * changes, the views are rebuilt from the events.
 */
public final class ViewSchema {

  /** The schema that is read. */
  public static final String LIVE = "views";

  /** The schema that a rebuild fills. */
  public static final String NEXT = "views_next";

  private final JdbcTemplate template;
  private final TransactionTemplate transaction;

  /** Works in this database. */
  public ViewSchema(JdbcTemplate template, TransactionTemplate transaction) {
    this.template = template;
    this.transaction = transaction;
  }

  /** Says, for this transaction, that the projector is at work: rows are hidden otherwise. */
  public static void projecting(JdbcTemplate template) {
    template.query("select set_config('sb.projecting', 'yes', true)", row -> {});
  }

  /** Lets this transaction last as long as it takes; others end before they hold up anybody. */
  public static void unhurried(JdbcTemplate template) {
    template.execute("set local transaction_timeout = 0");
    template.execute("set local idle_in_transaction_session_timeout = 0");
  }

  /** The role that reads pictures; it owns nothing and bypasses nothing. */
  public static String readerRole(JdbcTemplate template) {
    String role =
        template.queryForObject("select current_database() || '_picture_reader'", String.class);
    if (role == null) {
      throw new IllegalStateException("no database");
    }
    return role;
  }

  /**
   * Makes the living views when there are none.
   *
   * @throws IllegalStateException when they were made by another definition
   */
  public void prepare() {
    transaction.executeWithoutResult(status -> {
      template.query("select pg_advisory_xact_lock(7317, 1)", row -> {});
      if (!exists(LIVE)) {
        makeTables(LIVE);
        makeIndexes(LIVE);
      }
      // views that were made before the consumer kept as much as today get what is new of it
      EventConsumer.createTables(template, LIVE);
    });
    String made = template.queryForObject("select fingerprint from views.definition", String.class);
    if (!fingerprint().equals(made)) {
      throw new IllegalStateException(
          "the views were made by another version: start once with --rebuild");
    }
  }

  /** Whether there is a schema of this name. */
  public boolean exists(String schema) {
    return Boolean.TRUE.equals(template.queryForObject(
        "select exists (select from pg_namespace where nspname = ?)", Boolean.class, schema));
  }

  /** Tables, their protection and the consumer's own tables; inside the caller's transaction. */
  public void makeTables(String schema) {
    template.execute(filled("tables", schema));
    template.execute(filled("protection", schema));
    EventConsumer.createTables(template, schema);
    template.update("insert into " + schema + ".definition values (?)", fingerprint());
  }

  /** The indexes for reading; one by one, so that none waits while it holds up another. */
  public void makeIndexes(String schema) {
    for (String statement : filled("indexes", schema).split(";", -1)) {
      if (!statement.isBlank()) {
        transaction.executeWithoutResult(status -> {
          unhurried(template);
          template.execute(statement);
        });
      }
    }
  }

  private String filled(String script, String schema) {
    return script(script)
        .replace("${schema}", schema)
        .replace("${reader}", '"' + readerRole(template) + '"');
  }

  private static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String script : List.of("tables", "protection", "indexes")) {
        digest.update(script(script).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String script(String name) {
    try (InputStream in = ViewSchema.class.getResourceAsStream("/views/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("views/" + name + ".sql is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
