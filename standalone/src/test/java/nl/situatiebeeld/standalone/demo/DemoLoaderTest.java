package nl.situatiebeeld.standalone.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.situatiebeeld.embedded.Ports;
import nl.situatiebeeld.standalone.DataFolder;
import nl.situatiebeeld.standalone.Part;
import nl.situatiebeeld.standalone.Product;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demo in the running product: every command accepted, and worth looking at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoLoaderTest {

  // ten in the evening, when Valkenburg was asked to leave
  private static final String THAT_EVENING = "asOf=2021-07-14T20:00:00Z";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @SuppressWarnings("NullAway.Init") // set before all tests
  private DataFolder folder;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private Product product;

  @SuppressWarnings("NullAway.Init") // set before all tests
  private ApiClient api;

  @BeforeAll
  void start() {
    folder = DataFolder.open(Optional.empty());
    product = Product.start(folder, basePort());
    api = new ApiClient(product.address(), product.identities());
    loader().load();
    await().atMost(PATIENCE).until(() -> lastRecorded().isPresent());
  }

  @AfterAll
  void stop() {
    api.close();
    product.close();
    folder.close();
  }

  private static int basePort() {
    int port = Ports.free();
    while (!allFree(port)) {
      port = Ports.free();
    }
    return port;
  }

  private static boolean allFree(int base) {
    return base + Part.values().length < 65_000
        && List.of(Part.values()).stream().allMatch(part -> Ports.isFree(part.port(base)));
  }

  private DemoLoader loader() {
    return new DemoLoader(product.address(), product.identities());
  }

  private List<Map<String, Object>> situations(String kind) {
    return api.get("informatiemanager", "/situations?kind=" + kind).objects("situations").stream()
        .filter(situation -> kind.equals(situation.get("kind")))
        .toList();
  }

  private Optional<Object> lastRecorded() {
    return situations("INCIDENT").stream()
        .map(situation -> situation.get("lastRecordedAt"))
        .filter("2021-07-17T17:00:00Z"::equals)
        .findFirst();
  }

  private Answer picture(String as) {
    Object incident = situations("INCIDENT").getFirst().get("id");
    return api.get(
        "evaluator", "/situations/" + incident + "/picture?" + THAT_EVENING + "&as=" + as);
  }

  private static List<String> statements(Answer picture) {
    return picture.objects("facts").stream()
        .map(fact -> String.valueOf(fact.get("statement")))
        .toList();
  }

  @Test
  void theIncidentIsMarkedAsAReconstruction() {
    assertThat(situations("INCIDENT"))
        .singleElement()
        .satisfies(incident ->
            assertThat(incident).containsEntry("reconstruction", true).containsEntry("grip", 2));
  }

  @Test
  void loadingAgainChangesNothing() {
    Object before = situations("INCIDENT").getFirst().get("position");
    loader().load();
    new Retelling(api, DemoIncident.read()).tell();
    assertThat(situations("INCIDENT"))
        .singleElement()
        .satisfies(incident -> assertThat(incident).containsEntry("position", before));
  }

  @Test
  void theWaterBoardKnewThatEveningWhatTheHospitalDidNot() {
    List<String> waterBoard = statements(picture("waterschap-limburg"));
    List<String> hospital = statements(picture("zuyderland"));
    assertThat(waterBoard).hasSizeGreaterThan(25).anyMatch(s -> s.contains("veel dieper"));
    assertThat(waterBoard).anyMatch(s -> s.contains("nu te vertrekken"));
    assertThat(hospital).isNotEmpty().hasSizeLessThan(10);
    assertThat(hospital).noneMatch(s -> s.contains("verpleeghuis"));
  }

  @Test
  void itTellsWhatHadBeenDecidedInValkenburgThatEveningAndOnWhat() {
    Object incident = requireNonNull(situations("INCIDENT").getFirst().get("id"));
    Answer decided = api.get("evaluator", "/situations/" + incident + "/decisions?" + THAT_EVENING);
    assertThat(decided.objects("items")).singleElement().satisfies(decision -> {
      assertThat(decision.get("text")).asString().contains("Valkenburg", "nu te vertrekken");
      assertThat(decision.get("facts"))
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .hasSize(4);
    });
    assertThat(beside(incident, "decisions")).isGreaterThan(5);
    assertThat(beside(incident, "actions")).isPositive();
    assertThat(beside(incident, "information-requests")).isPositive();
    assertThat(beside(incident, "signals")).isPositive();
    assertThat(beside(incident, "sitreps")).isPositive();
    assertThat(beside(incident, "alerts")).isPositive();
    assertThat(beside(incident, "call-outs")).isPositive();
  }

  private int beside(Object situation, String list) {
    return api.get("evaluator", "/situations/" + situation + "/" + list)
        .objects("items")
        .size();
  }

  @Test
  void liaisonsAndThoseNotLetInSeeNoPicture() {
    assertThat(statements(picture("knmi"))).isEmpty();
    assertThat(statements(picture("stichting-dierenhulp"))).isEmpty();
  }

  @Test
  void theExerciseMovesAndGoesOnAfterARestart() {
    try (LiveExercise _ = LiveExercise.start(client(), Duration.ofMillis(50))) {
      await().atMost(PATIENCE).until(() -> exerciseFacts() > 5);
      await().atMost(PATIENCE).until(this::exerciseDecides);
    }
    Object exercise = situations("EXERCISE").getFirst().get("id");
    Object position = situations("EXERCISE").getFirst().get("position");
    try (LiveExercise _ = LiveExercise.start(client(), Duration.ofMillis(50))) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> !Objects.equals(position, situations("EXERCISE").getFirst().get("position")));
    }
    assertThat(situations("EXERCISE"))
        .singleElement()
        .satisfies(now -> assertThat(now).containsEntry("id", exercise));
  }

  private ApiClient client() {
    return new ApiClient(product.address(), product.identities());
  }

  private boolean exerciseDecides() {
    Object exercise = requireNonNull(situations("EXERCISE").getFirst().get("id"));
    return beside(exercise, "decisions") > 0;
  }

  private int exerciseFacts() {
    return situations("EXERCISE").stream()
        .findFirst()
        .map(exercise -> api.get(
                "informatiemanager", "/situations/" + exercise.get("id") + "/picture")
            .objects("facts")
            .size())
        .orElse(0);
  }
}
