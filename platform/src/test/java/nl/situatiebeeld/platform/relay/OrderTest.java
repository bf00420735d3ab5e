package nl.situatiebeeld.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.situatiebeeld.platform.testing.Place;
import nl.situatiebeeld.platform.testing.TestStore;
import nl.situatiebeeld.platform.testing.Writer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two events of one aggregate never swap, whatever their transactions do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderTest {

  private final TestStore store = TestStore.fresh();

  @BeforeAll
  void empty() {
    assertThat(store.places()).isEmpty();
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void aTransactionThatBeganEarlierMayWriteTheLaterEvent() {
    try (Writer earlier = store.writer()) {
      earlier.begin();
      store.append("swapped", "swapped", 0);
      earlier.event("swapped", "swapped", 1).commit();
    }
    assertThat(byTransaction("swapped")).as("by transaction id they swap").containsExactly(1L, 0L);
    TestRelay.placeAll(store, 20);
    assertInOrder("swapped", 2);
  }

  @Test
  void norDoTheySwapWhenATransactionBetweenThemStaysOpen() {
    try (Writer earlier = store.writer();
        Writer between = store.writer()) {
      earlier.begin();
      between.begin();
      store.append("divided", "divided", 0);
      earlier.event("divided", "divided", 1).commit();
      TestRelay.placeAll(store, 20);
      assertThat(stream("divided")).as("waits for the one between").isEmpty();
      between.rollback();
    }
    TestRelay.placeAll(store, 20);
    assertInOrder("divided", 2);
  }

  @Test
  void aClockThatLagsNeverTurnsRecordedTimeBack() {
    Instant noon = Instant.parse("2026-07-14T12:00:00Z");
    store.append("clocks", "clocks", 0, noon);
    store.append("clocks", "clocks", 1, noon.minusSeconds(30));
    store.append("clocks", "clocks", 2, noon.plusSeconds(1));
    TestRelay.placeAll(store, 20);
    assertThat(stream("clocks"))
        .extracting(Place::recordedAt)
        .containsExactly(noon, noon, noon.plusSeconds(1));
    assertInOrder("clocks", 3);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whateverTheWritersDoEachStreamIsWholeAndEachAggregateInOrder(int seed) {
    try (RandomWriters writers = new RandomWriters(store, seed)) {
      writers.run(400);
      writers.committed().forEach(this::assertInOrder);
    }
  }

  private void assertInOrder(String stream, int events) {
    List<Place> places = stream(stream);
    assertThat(places).as(stream).hasSize(events);
    Place.assertWhole(places);
    places.stream().collect(Collectors.groupingBy(Place::subject)).values().forEach(aggregate -> {
      assertThat(aggregate)
          .extracting(Place::number)
          .as("events of one aggregate")
          .isSortedAccordingTo(Comparator.naturalOrder())
          .doesNotHaveDuplicates();
    });
  }

  private List<Place> stream(String stream) {
    return store.places().stream()
        .filter(place -> place.stream().equals(stream))
        .toList();
  }

  private List<Long> byTransaction(String aggregate) {
    return store
        .template()
        .query(
            "select sequence_number from domain_event_entry where aggregate_identifier = ?"
                + " order by transaction_id, global_index",
            (row, n) -> row.getLong(1),
            aggregate);
  }
}
