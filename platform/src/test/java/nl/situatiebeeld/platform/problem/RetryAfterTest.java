package nl.situatiebeeld.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RetryAfterTest {

  @ParameterizedTest
  @EnumSource(
      value = CommonRefusal.class,
      names = {"OVERLOADED", "UNAVAILABLE"})
  void whatPassesByItselfTellsWhenToTryAgain(CommonRefusal refusal) {
    assertThat(retryAfter(refusal)).isEqualTo("2");
  }

  @Test
  void whatStaysRefusedDoesNot() {
    assertThat(retryAfter(CommonRefusal.CONFLICT)).isNull();
  }

  private static @Nullable String retryAfter(CommonRefusal refusal) {
    return new ProblemAdvice()
        .refused(
            new RefusedException(refusal, "detail"),
            new MockHttpServletRequest("POST", "/api/v1/x"))
        .getHeaders()
        .getFirst("Retry-After");
  }
}
