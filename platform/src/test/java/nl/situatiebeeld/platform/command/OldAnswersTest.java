package nl.situatiebeeld.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.situatiebeeld.platform.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody will repeat any more is forgotten, and nothing else. */
class OldAnswersTest {

  @Test
  void onlyAnswersOlderThanTheirTimeAreForgotten() {
    try (TestStore store = TestStore.fresh();
        OldAnswers old = new OldAnswers(JdbcClient.create(store.template()), Duration.ofDays(7))) {
      remember(store, "old", "8 days");
      remember(store, "young", "6 days");
      assertThat(old.forget()).isEqualTo(1);
      assertThat(store.template().queryForList("select key from idempotency_record", String.class))
          .containsExactly("young");
    }
  }

  private static void remember(TestStore store, String key, String age) {
    store
        .template()
        .update(
            "insert into idempotency_record (scope, key, fingerprint, answer, accepted_at)"
                + " values ('s', ?, 'f', '{}'::jsonb, now() - ?::interval)",
            key,
            age);
  }
}
