package nl.situatiebeeld.partner.region;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The safety regions, as the database was given them. */
@Component
public class Regions {

  private final JdbcClient jdbc;

  Regions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, by code. */
  public List<Region> all() {
    return jdbc.sql("select code, name from region order by code")
        .query((row, n) -> new Region(row.getString("code"), row.getString("name")))
        .list();
  }

  /** Their codes. */
  public Set<String> codes() {
    return all().stream().map(Region::code).collect(Collectors.toUnmodifiableSet());
  }
}
