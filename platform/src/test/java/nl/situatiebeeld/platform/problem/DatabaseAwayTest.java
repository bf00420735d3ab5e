package nl.situatiebeeld.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;

class DatabaseAwayTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "25P03", "25P04", "53300", "57P01"})
  void aDatabaseThatGivesUpIsNoFaultOfOurs(String state) {
    assertThat(answer(state).getStatusCode().value()).isEqualTo(503);
    assertThat(answer(state).getHeaders().getFirst("Retry-After")).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"22P05", "42703", "25001", ""})
  void aFaultOfOursIsOne(String state) {
    assertThat(answer(state).getStatusCode().value()).isEqualTo(500);
  }

  @Test
  void causesThatGoInACircleEnd() {
    Exception one = new IllegalStateException("one");
    Exception two = new IllegalStateException("two", one);
    one.initCause(two);
    assertThat(DatabaseAway.causes(two)).isFalse();
  }

  private static ResponseEntity<Object> answer(String state) {
    SQLException sql = new SQLException("ended", state);
    Exception wrapped =
        new IllegalStateException(new UncategorizedSQLException("task", "select 1", sql));
    return new ProblemAdvice().other(wrapped, new MockHttpServletRequest("POST", "/api/v1/x"));
  }
}
