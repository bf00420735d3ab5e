package nl.situatiebeeld.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.situatiebeeld.embedded.Database;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a server that could lose what it acknowledged, nothing starts. */
class DurabilityTest {

  private final Database database = TestServers.freshDatabase();

  @Test
  void aDatabaseThatAcknowledgesBeforeItWritesIsRefused() throws Exception {
    execute("alter database " + database.username() + " set synchronous_commit = off");
    assertRefused("synchronous_commit=off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "full_page_writes"})
  void aServerThatDoesNotWriteDurablyIsRefused(String setting) throws Exception {
    // a whole server with this setting off would endanger the other tests; it only says so
    execute("create schema pretended");
    execute("create function pretended.current_setting(text) returns text language sql as"
        + " $$ select case when $1 = '" + setting + "' then 'off'"
        + " else pg_catalog.current_setting($1) end $$");
    execute("alter database " + database.username()
        + " set search_path = public, pretended, pg_catalog");
    assertRefused(setting + "=off");
  }

  @Test
  void aServerAsItShouldBeIsTaken() {
    try (TestStore store = TestStore.of(database)) {
      assertThatCode(() -> TestEngine.on(store)).doesNotThrowAnyException();
    }
  }

  private void assertRefused(String why) {
    try (TestStore store = TestStore.of(database)) {
      assertThatThrownBy(() -> TestEngine.on(store))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(why);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
