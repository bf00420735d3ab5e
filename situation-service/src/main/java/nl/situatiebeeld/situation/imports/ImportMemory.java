package nl.situatiebeeld.situation.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import nl.situatiebeeld.situation.imports.FactPort.Imported;
import nl.situatiebeeld.situation.imports.FactPort.KnownFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which message became which fact. Written after the command: a repeated command gives
 * its first answer, so what a crash leaves out here is made up for when the feed is sent again.
 */
@Component
class ImportMemory {

  private static final Set<String> ENDS =
      Set.of("fact-retracted", "fact-superseded", "fact-rejected");

  private final JdbcClient jdbc;

  ImportMemory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose messages: an organisation's, in one situation. */
  record Scope(String situationId, String organisation) {}

  Optional<KnownFact> find(Scope scope, ItemKey key) {
    // the store itself tells whether the fact has ended, whoever changed it last
    return jdbc.sql("""
        select i.*, e.payload_type
        from imported_item i join lateral (
          select payload_type from domain_event_entry
          where aggregate_identifier = i.fact_id order by sequence_number desc limit 1) e on true
        where situation_id = ? and organisation = ? and key_hash = ?
        """)
        .params(scope.situationId(), scope.organisation(), hash(key))
        .query((row, n) -> known(row))
        .optional();
  }

  private static KnownFact known(ResultSet row) throws SQLException {
    return new KnownFact(
        row.getString("fact_id"),
        row.getInt("version"),
        ENDS.contains(row.getString("payload_type")),
        row.getString("fingerprint"),
        row.getBoolean("reviewed"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getBoolean("latest"));
  }

  /** The message changed the fact, and is the latest that did. */
  @Transactional
  void applied(Scope scope, String factId, int version, Imported imported) {
    jdbc.sql("""
        update imported_item set latest = false, version = ?
        where fact_id = ? and situation_id = ? and organisation = ?
        """)
        .params(version, factId, scope.situationId(), scope.organisation())
        .update();
    keep(scope, imported.key(), factId, version, imported, imported.fingerprint());
    imported.subjects().forEach(subject -> keep(scope, subject, factId, version, imported, ""));
  }

  private void keep(
      Scope scope, ItemKey key, String factId, int version, Imported imported, String fingerprint) {
    jdbc.sql("""
        insert into imported_item (situation_id, organisation, key_hash, system, item, fact_id,
          version, fingerprint, reviewed, recorded_at, latest)
        values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), false, ?, true)
        on conflict (situation_id, organisation, key_hash) do update set
          fact_id = excluded.fact_id, version = excluded.version, fingerprint = excluded.fingerprint, reviewed = false,
          recorded_at = excluded.recorded_at, latest = true
        """)
        .params(
            scope.situationId(),
            scope.organisation(),
            hash(key),
            key.system(),
            key.id(),
            factId,
            version,
            fingerprint,
            Timestamp.from(imported.recordedAt()))
        .update();
  }

  /** The source's review of this message was passed on. */
  void reviewed(Scope scope, ItemKey key) {
    jdbc.sql("""
        update imported_item set reviewed = true
        where situation_id = ? and organisation = ? and key_hash = ?
        """).params(scope.situationId(), scope.organisation(), hash(key)).update();
  }

  /** One key for one message, of a length that fits an index. */
  static String hash(ItemKey key) {
    return hash(key.system() + "\n" + key.id());
  }

  static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
