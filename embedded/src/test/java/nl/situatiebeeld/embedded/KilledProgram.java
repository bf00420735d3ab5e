package nl.situatiebeeld.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/**
 * A program that starts both servers, writes something, and is gone without a word, as after kill
 * -9.
 */
final class KilledProgram {

  private KilledProgram() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    LocalPostgres postgres = LocalPostgres.in(folder.resolve("postgresql"));
    LocalKafka kafka = LocalKafka.in(folder.resolve("kafka"));
    try (Connection connection = postgres.createDatabase("kept").connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t AS SELECT 1 AS n");
    }
    System.out.println(
        postgres.process().pid() + " " + kafka.process().orElseThrow().pid());
    Runtime.getRuntime().halt(137);
  }
}
