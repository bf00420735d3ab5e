package nl.situatiebeeld.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.situatiebeeld.embedded.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void withoutOptionsItStandsOnPort8080AndKeepsNothing() {
    Options options = Options.of();
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.data()).isEmpty();
    assertThat(options.incident()).isTrue();
    assertThat(options.rehearsal()).isFalse();
  }

  @Test
  void allOptionsTogether() {
    Options options = Options.of("--data", "x", "--port", "9000", "--empty", "--rehearsal");
    assertThat(options.port()).isEqualTo(9000);
    assertThat(options.data()).contains(Path.of("x").toAbsolutePath());
    assertThat(options.incident()).isFalse();
    assertThat(options.rehearsal()).isTrue();
  }

  @Test
  void thePartsStandBesideEachOther() {
    assertThat(Part.DASHBOARD.port(9000)).isEqualTo(9000);
    assertThat(Part.IDENTITY.uri(9000)).hasToString("http://localhost:9004");
  }

  @Test
  void portZeroMeansAnyThatAreFreeTogether() {
    int base = Options.of("--port", "0").port();
    assertThat(Part.values()).allMatch(part -> Ports.isFree(part.port(base)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "65535", "-1", "many", "8080.0"})
  void aPortThatCannotBeIsRefused(String port) {
    assertThatThrownBy(() -> Options.of("--port", port))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("--port needs a number from 1024");
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertThatThrownBy(() -> Options.of("--data"))
        .isInstanceOf(StartFault.class)
        .hasMessage("Option --data needs a value.");
  }

  @Test
  void anUnknownOptionIsRefused() {
    assertThatThrownBy(() -> Options.of("--prot", "1"))
        .isInstanceOf(StartFault.class)
        .hasMessage("Unknown option: --prot");
  }
}
