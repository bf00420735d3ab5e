package nl.situatiebeeld.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.situatiebeeld.standalone.demo.FakeApi.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the loader and the live exercise do when a service refuses, is behind, or is away. */
class DemoCommandsTest {

  private final FakeApi api = new FakeApi();

  DemoCommandsTest() throws IOException {}

  @AfterEach
  void stop() {
    api.close();
  }

  private void load() {
    new DemoLoader(api.base(), name -> name).load();
  }

  private List<Asked> commands() {
    return api.asked().stream().filter(asked -> !asked.line().startsWith("GET")).toList();
  }

  @Test
  void loadingAgainSendsTheSameCommandsWithTheSameKeys() {
    load();
    List<Asked> first = commands();
    assertThat(first).hasSizeGreaterThan(250).doesNotHaveDuplicates();
    assertThat(first.stream().map(Asked::key)).doesNotHaveDuplicates();
    try (FakeApi second = new FakeApi()) {
      new DemoLoader(second.base(), name -> name).load();
      assertThat(second.asked().stream().filter(asked -> !asked.line().startsWith("GET")))
          .containsExactlyElementsOf(first);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aRefusalIsToldWithFileLineAndReason() {
    api.refuse(asked -> asked.line().contains("/verification") ? "403 right-missing" : "");
    assertThatThrownBy(this::load)
        .isInstanceOf(DemoFault.class)
        .hasMessageContainingAll("2021-07-13.yml line ", "verify", "right-missing", "Omdat");
  }

  @Test
  void aGrantWaitsUntilTheAgreementIsKnown() {
    AtomicInteger left = new AtomicInteger(3);
    api.refuse(asked ->
        asked.line().contains("/grant") && left.getAndDecrement() > 0 ? "422 no-agreement" : "");
    load();
    assertThat(left.get()).isNegative();
  }

  @Test
  void aPartnerThatStandsIsNoReasonToStop() {
    api.refuse(asked -> asked.line().startsWith("POST /api/v1/partners as")
        ? "409 partner-already-registered"
        : "");
    load();
    assertThat(commands().getLast().body()).contains("Hier eindigt deze reconstructie");
  }

  @Test
  void theExerciseOutlivesAServiceThatIsAway() {
    AtomicBoolean away = new AtomicBoolean();
    api.refuse(asked -> away.get() ? "503 unavailable" : "");
    try (LiveExercise _ = LiveExercise.start(api.client(), Duration.ofMillis(5))) {
      await().until(() -> commands().size() > 30);
      away.set(true);
      int before = commands().size();
      await().until(() -> commands().size() > before + 3);
      away.set(false);
      await().until(() -> commands().size() > before + 30);
    }
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void theExerciseBeginsAnewWhenSomebodyClosedIt() {
    AtomicBoolean closed = new AtomicBoolean();
    api.refuse(asked -> asked.line().contains("/facts as") && closed.getAndSet(false)
        ? "409 situation-closed"
        : "");
    try (LiveExercise _ = LiveExercise.start(api.client(), Duration.ofMillis(5))) {
      await().until(() -> commands().size() > 30);
      closed.set(true);
      await().until(() -> opened() == 2);
    }
  }

  private long opened() {
    return commands().stream()
        .filter(asked -> asked.line().startsWith("POST /api/v1/situations as"))
        .count();
  }
}
