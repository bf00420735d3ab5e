package nl.situatiebeeld.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

  @TempDir
  Path folder;

  @Test
  void itIsAsDurableAsInProduction() throws SQLException {
    Database database = TestServers.freshDatabase();
    assertThat(ask(database, "SELECT current_setting('fsync')")).isEqualTo("on");
    assertThat(ask(database, "SELECT current_setting('synchronous_commit')")).isEqualTo("on");
    assertThat(ask(database, "SELECT current_setting('full_page_writes')")).isEqualTo("on");
  }

  @Test
  void theOwnerOfADatabaseIsNoSuperuser() throws SQLException {
    Database database = TestServers.freshDatabase();
    assertThat(ask(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
        .isEqualTo("f");
  }

  @Test
  void rangesCanBeIndexedTogetherWithIds() throws SQLException {
    Database database = TestServers.freshDatabase();
    execute(database, "CREATE EXTENSION btree_gist");
    execute(database, "CREATE TABLE v (id text, during int8range)");
    execute(database, "CREATE INDEX ON v USING gist (id, during)");
  }

  @Test
  void dataSurviveACrashAndAnOrderlyRestart() throws SQLException {
    try (LocalPostgres postgres = LocalPostgres.in(folder)) {
      Database database = postgres.createDatabase("kept");
      execute(database, "CREATE TABLE t AS SELECT 1 AS n");
      postgres.kill();
      assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
      postgres.start();
      assertThat(ask(database, "SELECT count(*) FROM t")).isEqualTo("1");
    }
    try (LocalPostgres postgres = LocalPostgres.in(folder)) {
      assertThat(ask(postgres.createDatabase("kept"), "SELECT count(*) FROM t")).isEqualTo("1");
    }
  }

  @Test
  void aNameThatIsNoNameIsRefused() {
    assertThatThrownBy(() -> TestServers.postgres().createDatabase("x; DROP"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
