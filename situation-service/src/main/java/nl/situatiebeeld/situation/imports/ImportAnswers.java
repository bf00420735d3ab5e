package nl.situatiebeeld.situation.imports;

import java.util.function.Supplier;
import nl.situatiebeeld.platform.command.Idempotency;
import nl.situatiebeeld.platform.json.Json;
import nl.situatiebeeld.platform.problem.CommonRefusal;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The same {@code Idempotency-Key} with the same feed gives the same report. Kept after the import,
 * which changes nothing when it runs twice: only the report would then say "unchanged".
 */
@Component
class ImportAnswers {

  private final JdbcClient jdbc;

  ImportAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Kept(String fingerprint, String answer) {}

  ImportReport once(@Nullable Idempotency asked, Supplier<ImportReport> importing) {
    if (asked == null) {
      return importing.get();
    }
    Kept kept = jdbc.sql("select fingerprint, answer::text from idempotency_record"
            + " where scope = ? and key = ?")
        .params(asked.scope(), asked.key())
        .query((row, n) -> new Kept(row.getString(1), row.getString(2)))
        .optional()
        .orElse(null);
    if (kept == null) {
      ImportReport report = importing.get();
      keep(asked, report);
      return report;
    }
    if (!kept.fingerprint().equals(asked.fingerprint())) {
      throw new RefusedException(
          CommonRefusal.IDEMPOTENCY_KEY_REUSED,
          "Take a new Idempotency-Key for a new request; repeat the old one unchanged.");
    }
    return Json.mapper().readValue(kept.answer(), ImportReport.class);
  }

  private void keep(Idempotency asked, ImportReport report) {
    jdbc.sql("""
        insert into idempotency_record (scope, key, fingerprint, answer)
        values (?, ?, ?, ?::jsonb) on conflict do nothing
        """)
        .params(
            asked.scope(),
            asked.key(),
            asked.fingerprint(),
            Json.mapper().writeValueAsString(report))
        .update();
  }
}
