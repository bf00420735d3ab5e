package nl.situatiebeeld.platform.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.embedded.TestServers;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.testing.service.Answer;
import nl.situatiebeeld.platform.testing.service.NoteOrder;
import nl.situatiebeeld.platform.testing.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One transaction for events and answer: the same request twice is one, rivals decide anew. */
class CommandTest {

  private final RunningService service = RunningService.shared();

  @AfterEach
  void openGate() {
    service.gate().open();
  }

  @Test
  void theSameKeyAndBodyGiveTheSameAnswerAndOneEvent() throws Exception {
    String key = Ids.next();
    Answer first = note(key, "a").assertOk();
    Answer again = note(key, "a").assertOk();
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(service.events(first.text("id"))).isEqualTo(1);
    assertThat(first.text("position")).startsWith("e.");
  }

  @Test
  void theSameKeyForAnotherRequestIsRefusedAndDoesNothing() throws Exception {
    String key = Ids.next();
    note(key, "a").assertOk();
    long before = service.events();
    note(key, "b").assertProblem(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
    service
        .request("PUT", "/api/v1/notes/elsewhere")
        .header("Idempotency-Key", key)
        .json(body("a"))
        .send()
        .assertProblem(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
    service
        .request("POST", "/api/v1/notes?x=1")
        .header("Idempotency-Key", key)
        .json(body("a"))
        .send()
        .assertProblem(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
    service
        .request("POST", "/api/v1/notes")
        .header("Idempotency-Key", key)
        .header("If-Match", "\"1\"")
        .json(body("a"))
        .send()
        .assertProblem(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
    assertThat(service.events()).isEqualTo(before);
  }

  @Test
  void anothersKeyIsAnotherKey() throws Exception {
    String key = Ids.next();
    Answer mine = note(key, "a").assertOk();
    Answer theirs = service
        .bare("POST", "/api/v1/notes")
        .header("Authorization", "Bearer " + another())
        .header("Idempotency-Key", key)
        .json(body("a"))
        .send()
        .assertOk();
    assertThat(theirs.text("id")).isNotEqualTo(mine.text("id"));
  }

  @Test
  void twoAtOnceWithOneKeyGetOneAnswerAndOneEvent() throws Exception {
    String key = Ids.next();
    CyclicBarrier bothInside = new CyclicBarrier(2);
    service.gate().set(() -> awaitUnchecked(bothInside));
    long before = service.events();
    CompletableFuture<Answer> one = async(() -> note(key, "a"));
    CompletableFuture<Answer> two = async(() -> note(key, "a"));
    assertThat(one).succeedsWithin(30, SECONDS);
    assertThat(two.get(30, SECONDS).body()).isEqualTo(one.join().assertOk().body());
    assertThat(service.events()).isEqualTo(before + 1);
  }

  @Test
  void aRefusalIsNotRemembered() throws Exception {
    String key = Ids.next();
    service.gate().set(() -> {
      throw new RefusedException(CommonRefusal.FORBIDDEN, "Not now.");
    });
    note(key, "a").assertProblem(CommonRefusal.FORBIDDEN);
    service.gate().open();
    Answer later = note(key, "a").assertOk();
    assertThat(service.events(later.text("id"))).isEqualTo(1);
  }

  @Test
  void aFaultLeavesNeitherEventNorAnswer() throws Exception {
    String key = Ids.next();
    long before = service.events();
    service.gate().set(() -> {
      throw new IllegalStateException("MARKER");
    });
    note(key, "a").assertProblem(CommonRefusal.INTERNAL);
    service.gate().open();
    assertThat(service.events()).isEqualTo(before);
    note(key, "a").assertOk();
  }

  @Test
  void aKeyHasALimit() throws Exception {
    for (String key : List.of("x".repeat(101), "with space")) {
      Answer answer = note(key, "a").assertProblem(CommonRefusal.INVALID_FIELD);
      assertThat(answer.text("field")).isEqualTo("Idempotency-Key");
    }
  }

  @Test
  void whoeverComesSecondToANewAggregateDecidesAnew() {
    assertSecondDecidesAnew(Ids.next("note"), 0);
  }

  @Test
  void whoeverComesSecondToAnOldAggregateDecidesAnew() {
    String id = Ids.next("note");
    send(id, "first");
    assertSecondDecidesAnew(id, 1);
  }

  private void assertSecondDecidesAnew(String id, long number) {
    AtomicInteger tries = new AtomicInteger();
    service.gate().set(() -> {
      if (tries.getAndIncrement() == 0) {
        elsewhere(id, number);
      }
    });
    Receipt receipt = send(id, "mine");
    assertThat(tries).hasValue(2);
    assertThat(receipt.version()).isEqualTo((int) number + 2);
    assertThat(service.events(id)).isEqualTo(number + 2);
  }

  @Test
  void whoeverIsSecondTooOftenIsTold() {
    String id = Ids.next("note");
    AtomicInteger number = new AtomicInteger();
    service.gate().set(() -> elsewhere(id, number.getAndIncrement()));
    assertThatThrownBy(() -> send(id, "mine"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.CONFLICT));
  }

  @Test
  void manyAtOnceOnOneAggregateLoseNothing() {
    String id = Ids.next("note");
    List<CompletableFuture<Receipt>> sent = IntStream.range(0, 40)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> send(id, "note " + n)))
        .toList();
    Set<Integer> versions = new HashSet<>();
    sent.forEach(one -> versions.add(one.join().version()));
    assertThat(versions).hasSize(40);
    assertThat(service.events(id)).isEqualTo(40);
  }

  @Test
  void tooMuchAtOnceIsRefusedWithATimeToComeBack() throws Exception {
    try (RunningService small = RunningService.start(
        Map.of("situatiebeeld.commands.threads", "1", "situatiebeeld.commands.queue", "1"))) {
      CountDownLatch go = new CountDownLatch(1);
      small.gate().set(() -> awaitUnchecked(go));
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      for (int n = 0; n < 3; n++) {
        answers.add(
            async(() -> small.request("POST", "/api/v1/notes").json(body("a")).send()));
      }
      await().until(() -> answers.stream().filter(CompletableFuture::isDone).count() == 1);
      Answer refused = answers.stream()
          .filter(CompletableFuture::isDone)
          .map(CompletableFuture::join)
          .findFirst()
          .orElseThrow();
      refused.assertProblem(CommonRefusal.OVERLOADED);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      go.countDown();
      assertThat(answers).allSatisfy(one -> assertThat(one).succeedsWithin(30, SECONDS));
      assertThat(small.events()).isEqualTo(2);
    }
  }

  private Receipt send(String id, String text) {
    Order.Context context = new Order.Context(
        Ids.next(), "somebody", new Actor("VR24", "reporter"), Instant.now(), null, null);
    return service.commands().send(new NoteOrder(id, text, context));
  }

  // what another instance of the service would commit meanwhile
  private void elsewhere(String id, long number) {
    try (var connection = service.elsewhere();
        var insert = connection.prepareStatement("""
            insert into domain_event_entry (event_identifier, aggregate_identifier,
              sequence_number, type, time_stamp, payload_type, payload_revision, payload,
              meta_data)
            values (?, ?, ?, 'note', '2026-07-14T12:00:00Z', 'partner-registered', '1',
              jsonb_build_object('partnerId', ?::text, 'name', 'x', 'by',
                jsonb_build_object('organisation', 'VR24', 'role', 'reporter')),
              jsonb_build_object('stream', ?::text))
            """)) {
      insert.setString(1, Ids.next());
      insert.setString(2, id);
      insert.setLong(3, number);
      insert.setString(4, id);
      insert.setString(5, id);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer note(String key, String text) throws Exception {
    return service
        .request("POST", "/api/v1/notes")
        .header("Idempotency-Key", key)
        .json(body(text))
        .send();
  }

  private static String body(String text) {
    return "{\"text\":\"" + text + "\",\"number\":1}";
  }

  private static String another() {
    return TestServers.issuer().token("VR23", "somebody", "reporter");
  }

  private interface Sending {
    Answer send() throws Exception;
  }

  private static CompletableFuture<Answer> async(Sending sending) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        answer.complete(sending.send());
      } catch (Exception e) {
        answer.completeExceptionally(e);
      }
    });
    return answer;
  }

  private static void awaitUnchecked(CyclicBarrier barrier) {
    try {
      barrier.await(30, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
