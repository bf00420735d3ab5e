package nl.situatiebeeld.projection.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import nl.situatiebeeld.projection.Database;
import nl.situatiebeeld.projection.World;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Transactions end in time, except those that make indexes. */
class ViewSchemaTest {

  private static final String WAITING = "select exists (select from pg_stat_activity"
      + " where datname = current_database() and query like '%create index%'"
      + " and wait_event_type = 'Lock' and clock_timestamp() - xact_start > '1 s')";

  @Test
  void theServicesTransactionsEndInTime() {
    assertThat(World.shared().sessionSetting("transaction_timeout")).isEqualTo("30s");
    assertThat(World.shared().sessionSetting("idle_in_transaction_session_timeout"))
        .isEqualTo("5s");
  }

  @Test
  void makingIndexesIsNotCutOff() {
    Database database = Database.fresh();
    Database hurried = database.with("-c transaction_timeout=500ms");
    ViewSchema schema = new ViewSchema(database.template(), database.transaction());
    ViewSchema rebuilding = new ViewSchema(hurried.template(), hurried.transaction());
    database.transaction().executeWithoutResult(s -> schema.makeTables(ViewSchema.NEXT));
    CompletableFuture<Void> making = database.transaction().execute(status -> {
      database.template().execute("lock table views_next.fact_row");
      CompletableFuture<Void> begun =
          CompletableFuture.runAsync(() -> rebuilding.makeIndexes(ViewSchema.NEXT));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> begun.isDone() || waiting(database));
      return begun;
    });
    assertThat(making).isNotNull();
    assertThat(making.handle((done, e) -> e).join()).isNull();
  }

  private static boolean waiting(Database database) {
    return Boolean.TRUE.equals(database.template().queryForObject(WAITING, Boolean.class));
  }
}
