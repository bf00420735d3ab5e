package nl.situatiebeeld.situation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.situatiebeeld.situation.testing.Standing;
import org.junit.jupiter.api.Test;

class RefreshDefaultsTest {

  private static final RefreshDefaults HOURLY_WEATHER = new RefreshDefaults(Map.of("meteo", 60));

  @Test
  void F5_aFactIsExpectedToBeRefreshedAsItsThemeAsks() {
    assertThat(HOURLY_WEATHER.applyTo(Saying.that("regen").content()))
        .isEqualTo(Saying.that("regen").refreshedEvery(60).content());
  }

  @Test
  void F5_whatTheFactSaysItselfGoesFirst() {
    var own = Saying.that("regen").refreshedEvery(5).content();
    var until = Saying.that("regen").validUntil(Standing.NOW).content();
    assertThat(HOURLY_WEATHER.applyTo(own)).isEqualTo(own);
    assertThat(HOURLY_WEATHER.applyTo(until)).isEqualTo(until);
  }

  @Test
  void F5_aThemeWithoutAnIntervalLeavesTheFactAsItIs() {
    var care = Saying.that("bedden").in("care").content();
    assertThat(HOURLY_WEATHER.applyTo(care)).isEqualTo(care);
    assertThat(new RefreshDefaults(null).applyTo(care)).isEqualTo(care);
  }
}
