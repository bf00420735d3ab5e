package nl.situatiebeeld.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.situatiebeeld.partner.running.Answer;
import nl.situatiebeeld.partner.running.Running;
import org.junit.jupiter.api.Test;

/** Agreements are aggregates of their own: what holds over several of them must hold in a race. */
class EntryRaceTest {

  private final Running service = Running.service();

  @Test
  void ofAgreementsThatRaceForARegionOneWins() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 5; round++) {
      String partner = service.custodian();
      List<String> drafts = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        drafts.add(service.draft(partner, "VR24"));
      }
      assertThat(outcomes(drafts))
          .containsExactlyInAnyOrder(
              "200 ",
              "409 region-already-covered",
              "409 region-already-covered",
              "409 region-already-covered",
              "409 region-already-covered");
    }
  }

  private List<String> outcomes(List<String> drafts)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(drafts.size())) {
      List<Future<Answer>> answers = threads.invokeAll(drafts.stream()
          .<java.util.concurrent.Callable<Answer>>map(id -> () -> enter(id))
          .toList());
      List<String> outcomes = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        outcomes.add(answer.get().problem());
      }
      return outcomes;
    }
  }

  private Answer enter(String id) {
    return service.enter(id);
  }
}
