package nl.situatiebeeld.platform.command;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which keys of repeated requests have an answer already. For doors that refuse early, before the
 * command: what was accepted once is answered again, whatever the state is by now.
 */
public final class KnownKeys {

  private final JdbcClient jdbc;

  KnownKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a request with this key was carried out before; not whether it was the same one. */
  public boolean answered(@Nullable Idempotency idempotency) {
    return idempotency != null
        && jdbc.sql("select exists (select from idempotency_record where scope = ? and key = ?)")
            .params(idempotency.scope(), idempotency.key())
            .query(Boolean.class)
            .single();
  }
}
