package nl.situatiebeeld.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * One database and the role that owns it. The role is no superuser, so row-level security can hold
 * it.
 *
 * @param jdbcUrl address, without the credentials
 * @param username owner of the database
 * @param password the owner's password; the server listens on the loopback address only
 */
public record Database(String jdbcUrl, String username, String password) {

  /**
   * The settings of a Spring Boot service that uses this database.
   *
   * @return property names and values
   */
  public Map<String, String> settings() {
    return Map.of(
        "spring.datasource.url", jdbcUrl,
        "spring.datasource.username", username,
        "spring.datasource.password", password);
  }

  /**
   * A new connection as the owner.
   *
   * @return connection, to be closed by the caller
   * @throws SQLException when the server is away
   */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, username, password);
  }
}
