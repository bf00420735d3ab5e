package nl.situatiebeeld.situation.alert.webhook;

import jakarta.annotation.PostConstruct;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses that partners have set. */
@Component
public class Webhooks {

  private static final int SECRET_BYTES = 32;

  private final JdbcClient jdbc;
  private final SecretBox box;
  private final WebhookSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Webhooks(JdbcClient jdbc, SecretBox box, WebhookSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.box = box;
    this.settings = settings;
    this.clock = clock;
  }

  /** Seals by the newest key what an older one sealed, so that the older one can be taken away. */
  @PostConstruct
  void sealAnew() {
    jdbc
        .sql("select partner_id, secret, former_secret from webhook")
        .query((row, n) ->
            new Sealed(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))))
        .list()
        .stream()
        .filter(s -> box.isOld(s.secret()) || s.former().filter(box::isOld).isPresent())
        .forEach(this::sealAnew);
  }

  private record Sealed(String partnerId, String secret, Optional<String> former) {}

  // only what is still so: another instance may have come first, or the partner rotated
  private void sealAnew(Sealed old) {
    String partner = old.partnerId();
    jdbc.sql("update webhook set secret = :secret, former_secret = :former"
            + " where partner_id = :partner and secret = :old")
        .param("secret", box.seal(partner, box.open(partner, old.secret())))
        .param(
            "former",
            old.former().map(f -> box.seal(partner, box.open(partner, f))).orElse(null))
        .param("partner", partner)
        .param("old", old.secret())
        .update();
  }

  /** The partner's address, if it has one. */
  public Optional<Webhook> find(String partnerId) {
    return jdbc.sql("select * from webhook where partner_id = ?")
        .param(partnerId)
        .query((row, n) -> webhook(row))
        .optional();
  }

  /** Whether the partner wants messages of this kind at an address of its own (S1). */
  public boolean wants(String partnerId, boolean exercise) {
    return find(partnerId).filter(w -> w.exercises() || !exercise).isPresent();
  }

  /**
   * Sets the address.
   *
   * @return the new secret, when there was no address before; it is not told again
   */
  Optional<String> put(String partnerId, URI url, boolean exercises) {
    String secret = newSecret();
    Timestamp now = Timestamp.from(clock.instant());
    int made = jdbc.sql("insert into webhook (partner_id, url, exercises, secret, changed_at)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing")
        .params(partnerId, url.toString(), exercises, box.seal(partnerId, secret), now)
        .update();
    if (made == 1) {
      return Optional.of(secret);
    }
    jdbc.sql("update webhook set url = ?, exercises = ?, changed_at = ? where partner_id = ?")
        .params(url.toString(), exercises, now, partnerId)
        .update();
    return Optional.empty();
  }

  /**
   * Makes a new secret; the one before it signs beside it for a while.
   *
   * @return the new secret, when there is an address; it is not told again
   */
  Optional<String> rotate(String partnerId) {
    String secret = newSecret();
    Instant now = clock.instant();
    int changed = jdbc.sql("update webhook set former_secret = secret, former_until = ?,"
            + " secret = ?, changed_at = ? where partner_id = ?")
        .params(
            Timestamp.from(now.plus(settings.formerSecret())),
            box.seal(partnerId, secret),
            Timestamp.from(now),
            partnerId)
        .update();
    return changed == 1 ? Optional.of(secret) : Optional.empty();
  }

  /** Takes the address and its secrets away; false when there was none. */
  boolean remove(String partnerId) {
    return jdbc.sql("delete from webhook where partner_id = ?").param(partnerId).update() == 1;
  }

  private String newSecret() {
    byte[] key = new byte[SECRET_BYTES];
    random.nextBytes(key);
    return Signature.SECRET_PREFIX + Base64.getEncoder().encodeToString(key);
  }

  private Webhook webhook(ResultSet row) throws SQLException {
    String partner = row.getString("partner_id");
    List<String> secrets = new ArrayList<>(List.of(box.open(partner, row.getString("secret"))));
    Instant until = instant(row.getTimestamp("former_until"));
    boolean both = until != null && clock.instant().isBefore(until);
    if (both) {
      secrets.add(box.open(partner, row.getString("former_secret")));
    }
    return new Webhook(
        partner,
        URI.create(row.getString("url")),
        row.getBoolean("exercises"),
        secrets,
        both ? until : null,
        row.getTimestamp("changed_at").toInstant());
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
