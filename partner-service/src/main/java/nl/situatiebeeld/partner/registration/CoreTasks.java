package nl.situatiebeeld.partner.registration;

import java.util.HashMap;
import java.util.Map;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agreements need to know of partners. */
@Component
public class CoreTasks {

  private final JdbcClient jdbc;

  CoreTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether there is such a partner. */
  public boolean knows(String partnerId) {
    return jdbc.sql("select count(*) from partner where partner_id = ?")
            .param(partnerId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The category of each of the partner's core tasks, by code (P1). */
  public Map<String, CoreTaskCategory> categories(String partnerId) {
    Map<String, CoreTaskCategory> categories = new HashMap<>();
    jdbc.sql("select code, category from core_task where partner_id = ?")
        .param(partnerId)
        .query(row -> {
          categories.put(
              row.getString("code"), CoreTaskCategory.valueOf(row.getString("category")));
        });
    return categories;
  }
}
