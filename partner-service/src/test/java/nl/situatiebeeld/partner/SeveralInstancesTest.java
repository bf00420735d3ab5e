package nl.situatiebeeld.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.situatiebeeld.partner.running.PartnerTopic;
import nl.situatiebeeld.partner.running.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two instances on one database: their commands and their relays must not get in each other's way.
 */
class SeveralInstancesTest {

  private static final Running FIRST = Running.service();
  private static Running second;

  @BeforeAll
  static void start() {
    // few threads and a short patience, to see what is refused when they are taken
    second = FIRST.another(Map.of(
        "situatiebeeld.commands.threads", "2",
        "situatiebeeld.commands.queue", "2",
        "spring.datasource.hikari.data-source-properties.options", "-c transaction_timeout=3s"));
  }

  @AfterAll
  static void stop() {
    second.close();
  }

  @Test
  void anIdIsTakenOnceOverAllInstances() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 10; round++) {
      Map<String, Object> partner = Map.of("id", Running.freshId(), "name", "Race");
      assertThat(
              outcomes(2, service -> service.admin().post("/partners", partner).problem()))
          .containsExactlyInAnyOrder("201 ", "409 partner-already-registered");
    }
  }

  @Test
  void anAgreementEntersIntoForceOnceOverAllInstances()
      throws InterruptedException, ExecutionException {
    for (int round = 0; round < 10; round++) {
      String path = "/agreements/" + FIRST.draft(FIRST.custodian(), "VR24") + "/prior-position";
      assertThat(outcomes(
              2, service -> service.steeringGroup().post(path, Running.PRIOR).problem()))
          .containsExactlyInAnyOrder("200 ", "409 prior-position-not-accepted");
    }
  }

  @Test
  void theSameKeyAtOnceGivesTheSameAnswer() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 10; round++) {
      String key = "race-" + Running.freshId();
      Map<String, Object> partner = Map.of("name", "Race");
      List<String> ids = outcomes(
          4,
          service ->
              service.admin().post("/partners", partner, "Idempotency-Key", key).id());
      assertThat(ids).hasSize(4).doesNotContain("").allMatch(ids.getFirst()::equals);
    }
  }

  @Test
  void eventsOfSeveralInstancesFormOneStream() throws InterruptedException, ExecutionException {
    String partner = FIRST.custodian();
    List<String> outcomes = outcomes(4, service -> {
      String task = "taak-" + Running.freshId();
      Map<String, Object> body = Map.of("code", task, "name", task, "category", "CUSTODIAN");
      return service.admin().post("/partners/" + partner + "/core-tasks", body).problem();
    });
    assertThat(outcomes).containsOnly("200 ");
    var stream = PartnerTopic.read(FIRST.topic(), partner, 6);
    assertThat(stream.stream().map(r -> PartnerTopic.header(r, "ce_sequence")))
        .containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(PartnerTopic.hashes(stream))
        .isEqualTo(stream.stream().map(r -> PartnerTopic.header(r, "ce_hash")).toList());
  }

  @Test
  void tooMuchAtOnceIsRefusedAndWhatLastsTooLongIsGivenUp()
      throws SQLException, InterruptedException, ExecutionException {
    List<String> partners = Stream.generate(FIRST::custodian).limit(5).toList();
    List<Callable<String>> calls = partners.stream()
        .<Callable<String>>map(partner -> () -> assign(partner))
        .toList();
    try (Connection holder = connection()) {
      for (String partner : partners) {
        lock(holder, partner);
      }
      // two are carried out, two wait their turn, and one is too many
      assertThat(outcomes(calls))
          .containsExactlyInAnyOrder(
              "503 overloaded",
              "503 unavailable",
              "503 unavailable",
              "503 unavailable",
              "503 unavailable");
    }
    assertThat(assign(partners.getFirst())).isEqualTo("200 ");
  }

  private static String assign(String partner) {
    Map<String, Object> task = Map.of("code", "taak", "name", "Taak", "category", "CUSTODIAN");
    return second.admin().post("/partners/" + partner + "/core-tasks", task).problem();
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(
        FIRST.setting("spring.datasource.url"),
        FIRST.setting("spring.datasource.username"),
        FIRST.setting("spring.datasource.password"));
  }

  /** Holds the partner's lock, as a command that never ends would. */
  private static void lock(Connection connection, String partner) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_advisory_lock(20546, hashtext(?))")) {
      lock.setString(1, partner);
      lock.execute();
    }
  }

  /** Asks both instances at the same time. */
  private static List<String> outcomes(int callers, Function<Running, String> ask)
      throws InterruptedException, ExecutionException {
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      Running service = i % 2 == 0 ? FIRST : second;
      calls.add(() -> ask.apply(service));
    }
    return outcomes(calls);
  }

  private static List<String> outcomes(List<Callable<String>> calls)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<String> outcomes = new ArrayList<>();
      for (Future<String> outcome : threads.invokeAll(calls)) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    }
  }
}
