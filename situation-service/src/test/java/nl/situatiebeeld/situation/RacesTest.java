package nl.situatiebeeld.situation;

import static nl.situatiebeeld.situation.Scene.SERVICE;
import static nl.situatiebeeld.situation.Scene.refused;
import static nl.situatiebeeld.situation.Scene.saying;
import static nl.situatiebeeld.situation.Scene.updates;
import static nl.situatiebeeld.situation.Tokens.MANAGER;
import static nl.situatiebeeld.situation.Tokens.NEIGHBOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import nl.situatiebeeld.situation.RunningService.Answer;
import nl.situatiebeeld.situation.standing.Standings;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RacesTest {

  private static final Map<String, ?> REASON = Map.of("reason", "x");
  private static final String WAITING =
      "select count(*) from pg_locks where locktype = 'advisory' and not granted";

  private final JdbcClient jdbc = SERVICE.bean(JdbcClient.class);

  @Test
  void S2_noFactSlipsInBehindTheClosure() {
    Scene scene = Scene.incident();
    List<Callable<Answer>> requests = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String statement = "Feit " + i;
      requests.add(() -> scene.reports(MANAGER, saying(statement)));
    }
    requests.add(20, () -> scene.does(MANAGER, "closure", REASON));
    List<Answer> answers = SideBySide.all(requests);
    answers.stream()
        .filter(answer -> answer.status() >= 400)
        .forEach(answer -> refused(answer, 409, "situation-closed"));
    long accepted = answers.stream().filter(answer -> answer.status() == 201).count();
    refused(scene.reports(MANAGER, saying("Te laat")), 409, "situation-closed");
    assertThat(scene.events()).hasSize((int) accepted + 2).endsWith("situation-closed");
    await().untilAsserted(() -> assertThat(placed(scene)).isEqualTo(scene.events()));
  }

  private List<String> placed(Scene scene) {
    return jdbc.sql("select payload_type from relayed_event join domain_event_entry"
            + " using (global_index) where stream_id = ? order by sequence")
        .param(scene.id)
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Test
  void S2_aClosureWaitsForTheFactsThatAreBeingDecided() {
    Scene scene = Scene.incident();
    CompletableFuture<Answer> closure =
        held(scene, false, () -> scene.does(MANAGER, "closure", REASON));
    assertThat(closure.join().status()).isEqualTo(200);
  }

  @Test
  void S2_aFactWaitsForTheClosureThatIsBeingDecidedAndIsRefusedThen() {
    Scene scene = Scene.incident();
    CompletableFuture<Answer> report = held(scene, true, () -> {
      Answer answer = scene.reports(MANAGER, saying("Te laat"));
      return answer;
    });
    refused(report.join(), 409, "situation-closed");
  }

  /** Sends a request while the situation is held as a command holds it, and sees it wait. */
  private CompletableFuture<Answer> held(Scene scene, boolean closing, Callable<Answer> request) {
    var transactions = new TransactionTemplate(SERVICE.bean(PlatformTransactionManager.class));
    Standings standings = SERVICE.bean(Standings.class);
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    transactions.executeWithoutResult(status -> {
      if (closing) {
        standings.holdAlone(scene.id);
        jdbc.sql("update situation_standing set state = 'CLOSED' where situation_id = ?")
            .param(scene.id)
            .update();
      } else {
        standings.holdShared(scene.id);
      }
      Thread.ofVirtual().start(() -> {
        try {
          answer.complete(request.call());
        } catch (Exception e) {
          answer.completeExceptionally(e);
        }
      });
      await().until(() -> jdbc.sql(WAITING).query(Long.class).single() > 0);
      assertThat(answer).isNotDone();
    });
    return answer;
  }

  @Test
  void factsOfOneSituationDoNotQueueBehindEachOther() {
    Scene scene = Scene.incident();
    var transactions = new TransactionTemplate(SERVICE.bean(PlatformTransactionManager.class));
    transactions.executeWithoutResult(status -> {
      SERVICE.bean(Standings.class).holdShared(scene.id);
      assertThat(scene.reports(MANAGER, saying("Ondertussen")).status()).isEqualTo(201);
    });
  }

  @Test
  void F3_ofTwoUpdatesOfTheSameVersionExactlyOneWins() {
    Scene scene = Scene.incident();
    String fact = scene.fact(MANAGER);
    for (int version = 1; version <= 10; version++) {
      int seen = version;
      List<Answer> answers = SideBySide.all(List.of(
          () -> updates(MANAGER, fact, seen, saying("Hagel " + seen)),
          () -> updates(NEIGHBOUR, fact, seen, saying("Sneeuw " + seen))));
      assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 412);
    }
    assertThat(scene.events()).hasSize(12);
  }

  @Test
  void theSameRequestSentTwiceAtOnceTakesEffectOnce() {
    Scene scene = Scene.incident();
    String key = UUID.randomUUID().toString();
    Callable<Answer> report =
        () -> scene.does(MANAGER, "facts", saying("Regen"), "Idempotency-Key", key);
    List<Answer> answers = SideBySide.all(List.of(report, report, report, report));
    assertThat(answers.stream().map(a -> a.status() + a.raw().body()).distinct())
        .hasSize(1);
    assertThat(scene.events()).containsExactly("situation-opened", "fact-reported");
  }
}
