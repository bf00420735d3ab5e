package nl.situatiebeeld.verification.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.situatiebeeld.contracts.Topics;
import nl.situatiebeeld.verification.docker.DockerFolder.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {

  private static final Set<String> OWN =
      Set.of("situation-service", "partner-service", "projection-service", "dashboard");

  private final Map<String, Map<String, Object>> services = DockerFolder.services();

  static Set<String> own() {
    return new TreeSet<>(OWN);
  }

  @Test
  void itHasEverythingThatTheProductNeeds() {
    assertThat(services.keySet())
        .containsAll(OWN)
        .contains("kafka", "topics", "identity")
        .contains("situation-database", "partner-database", "projection-database");
  }

  @Test
  void everyVariableIsExplainedInTheExampleAndTheOtherWayRound() {
    Set<String> asked = DockerFolder.variables("compose.yaml").stream()
        .map(Variable::name)
        .collect(Collectors.toSet());
    assertThat(DockerFolder.exampleVariables().keySet()).isEqualTo(asked);
  }

  @Test
  void aMissingVariableIsAnErrorAndNoneHasADefault() {
    assertThat(DockerFolder.variables("compose.yaml"))
        .allSatisfy(variable -> assertThat(variable.rest()).startsWith(":?"));
    assertThat(DockerFolder.exampleVariables().values()).containsOnly("");
  }

  @Test
  void noSecretStandsInTheFile() {
    services.forEach((name, service) -> DockerFolder.environment(service).entrySet().stream()
        .filter(setting -> setting.getKey().matches(".*(PASSWORD|SECRET).*"))
        .forEach(setting -> assertThat(setting.getValue())
            .as(name + " " + setting.getKey())
            .matches("\\$\\{[A-Z_]+:\\?[^}]+}")));
  }

  @Test
  void theRealmAsksOnlyForVariablesThatTheProviderIsGiven() {
    Map<String, Object> identity = DockerFolder.map(services.get("identity"));
    List<Variable> asked = DockerFolder.variables("keycloak/situatiebeeld-realm.json");
    assertThat(asked).isNotEmpty();
    assertThat(DockerFolder.environment(identity).keySet())
        .containsAll(asked.stream().map(Variable::name).toList());
  }

  @Test
  void everyImageIsOfOneVersion() {
    assertThat(services.values().stream().map(service -> service.get("image")))
        .allSatisfy(image -> assertThat(image).asString().matches(".+:\\d+\\.\\d+.*"));
    assertThat(DockerFolder.text("Dockerfile").lines().filter(l -> l.contains("_IMAGE=")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).matches("ARG .+:25\\.\\d+\\.\\d+_\\d+-.+"));
  }

  @ParameterizedTest
  @MethodSource("own")
  void aServiceRunsWithoutRights(String name) {
    Map<String, Object> service = DockerFolder.map(services.get(name));
    assertThat(service.get("read_only")).isEqualTo(true);
    assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
    assertThat(DockerFolder.map(service.get("deploy"))).containsKey("resources");
    assertThat(DockerFolder.text("Dockerfile")).containsPattern("(?m)^USER [1-9]\\d+:[1-9]\\d+$");
  }

  @ParameterizedTest
  @MethodSource("own")
  void anImageStartsAClassThatExists(String name) throws ClassNotFoundException {
    Map<String, Object> build =
        DockerFolder.map(DockerFolder.map(services.get(name)).get("build"));
    Map<String, Object> arguments = DockerFolder.map(build.get("args"));
    assertThat(arguments.get("SERVICE")).isEqualTo(name);
    Class<?> main = Class.forName(String.valueOf(arguments.get("MAIN_CLASS")));
    assertThat(main.getMethods()).anyMatch(method -> "main".equals(method.getName()));
  }

  @ParameterizedTest
  @MethodSource("own")
  void everySettingOfAServiceExists(String name) {
    KnownSettings known = KnownSettings.ofThisProduct();
    Set<String> unknown =
        DockerFolder.environment(DockerFolder.map(services.get(name))).keySet().stream()
            .filter(variable -> !known.has(variable))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unknown).isEmpty();
  }

  @Test
  void topicsAreMadeAsTheContractsName() {
    String job = String.valueOf(DockerFolder.map(services.get("topics")).get("command"));
    assertThat(job)
        .contains(Topics.SITUATION_EVENTS, Topics.PARTNER_EVENTS, Topics.SITUATION_ROOTS)
        .contains("--partitions " + Topics.PARTITIONS)
        .contains("retention.ms=-1", "retention.bytes=-1");
    assertThat(DockerFolder.environment(DockerFolder.map(services.get("kafka"))))
        .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
  }

  @Test
  void dockerItselfAcceptsTheFile() throws IOException, InterruptedException {
    assumeTrue(hasCompose(), "no docker compose on this machine");
    ProcessBuilder command = new ProcessBuilder(
            "docker", "compose", "--file", "compose.yaml", "config", "--quiet")
        .directory(DockerFolder.PATH.toFile())
        .redirectErrorStream(true);
    DockerFolder.exampleVariables()
        .keySet()
        .forEach(name -> command.environment().put(name, "1"));
    Process process = command.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static boolean hasCompose() throws InterruptedException {
    try {
      return new ProcessBuilder(Stream.of("docker", "compose", "version").toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
