package nl.situatiebeeld.situation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.situation.testing.Attempt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;

class AttributesTest {

  private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

  private static Map<String, Object> read(String json) {
    return Attributes.checked(Json.mapper().readValue(json, MAP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":12,\"b\":3.42,\"c\":\"tekst\",\"d\":true}",
        "{\"a\":-0.0,\"b\":1e3,\"c\":5.0,\"d\":0}",
        "{\"a\":9007199254740991,\"b\":-9007199254740991,\"c\":2147483648,\"d\":-2147483648}",
        "{\"a\":0.1,\"b\":1e-9,\"c\":123456.789}"
      })
  void F3_whatIsStoredEqualsWhatIsSentAgain(String json) {
    Map<String, Object> sent = read(json);
    Map<String, Object> stored =
        Json.mapper().readValue(Json.mapper().writeValueAsString(sent), new TypeReference<>() {});
    assertThat(stored).isEqualTo(sent);
    assertThat(Attributes.checked(new HashMap<>(stored))).isEqualTo(sent);
  }

  @Test
  void F1_aWholeNumberStaysWhole() {
    assertThat(read("{\"victims\":12,\"level\":3.42,\"km\":5.0}"))
        .hasToString("{km=5, level=3.42, victims=12}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1]}",
        "{\"a\":{\"b\":1}}",
        "{\"a\":null}",
        "{\"a\":\"\"}",
        "{\"1a\":1}",
        "{\"\":1}",
        "{\"a b\":1}"
      })
  void F1_whatIsNotFlatTypedAndWithinLimitsIsRefused(String json) {
    assertThat(Attempt.field(() -> read(json))).isEqualTo("attributes");
  }

  @Test
  void F1_aFactHasALimitedNumberOfAttributesOfLimitedLength() {
    assertThat(many(50)).hasSize(50);
    assertThat(Attempt.field(() -> many(51))).isEqualTo("attributes");
    assertThat(Attempt.field(() -> Attributes.checked(Map.of("a", "x".repeat(1_001)))))
        .isEqualTo("attributes");
  }

  private static Map<String, Object> many(int count) {
    return Attributes.checked(IntStream.range(0, count)
        .boxed()
        .collect(Collectors.<Integer, String, @Nullable Object>toMap(i -> "a" + i, i -> i)));
  }

  @Test
  void F1_aNumberThatJsonCannotHoldExactlyIsRefused() {
    for (Number number : List.of(1L << 53, -(1L << 53), Long.MAX_VALUE, 1e300)) {
      assertThat(Attempt.field(() -> Attributes.checked(Map.of("a", number))))
          .isEqualTo("attributes");
    }
  }

  @Test
  void noneIsNone() {
    assertThat(Attributes.checked(null)).isEmpty();
    assertThat(List.copyOf(read("{\"b\":1,\"a\":2}").keySet())).containsExactly("a", "b");
  }
}
