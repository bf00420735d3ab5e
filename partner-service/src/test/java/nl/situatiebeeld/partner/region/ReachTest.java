package nl.situatiebeeld.partner.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

  @ParameterizedTest
  @CsvSource({"1, REGIONAL", "2, REGIONAL", "3, SUPRAREGIONAL", "24, SUPRAREGIONAL", "25, NATIONAL"
  })
  void P3_scopeFollowsTheNumberOfRegions(int count, Scope scope) {
    assertThat(Reach.NONE.with(true, regions(count), List.of()).scope(25)).isEqualTo(scope);
    assertThat(Reach.NONE.with(true, List.of(), regions(count)).scope(25)).isEqualTo(scope);
  }

  @Test
  void P3_nationalIsConfigured() {
    assertThat(Reach.NONE.with(true, regions(6), List.of()).scope(6)).isEqualTo(Scope.NATIONAL);
  }

  @Test
  void P3_noRegionsNoScope() {
    assertThat(Reach.NONE.scope(25)).isNull();
  }

  @Test
  void P3_aRegionCountsOnceOverAllAgreements() {
    Reach reach = Reach.NONE
        .with(true, List.of("VR23", "VR24"), List.of())
        .with(true, List.of("VR24"), List.of())
        .with(false, List.of("VR23"), List.of("VR24"));
    assertThat(reach.scope(25)).isEqualTo(Scope.REGIONAL);
  }

  @Test
  void P3_existingAndWishedAreKeptApart() {
    Reach reach = Reach.NONE
        .with(false, List.of("VR22"), List.of("VR21", "VR24"))
        .with(true, List.of("VR24", "VR23"), List.of());
    assertThat(reach.existingInOrder()).containsExactly("VR23", "VR24");
    assertThat(reach.wishedInOrder()).containsExactly("VR21", "VR22");
    assertThat(reach.scope(25)).isEqualTo(Scope.SUPRAREGIONAL);
  }

  private static List<String> regions(int count) {
    return IntStream.rangeClosed(1, count).mapToObj("VR%02d"::formatted).toList();
  }
}
