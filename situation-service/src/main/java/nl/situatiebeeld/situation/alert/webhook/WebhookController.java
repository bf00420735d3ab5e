package nl.situatiebeeld.situation.alert.webhook;

import java.time.Instant;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import nl.situatiebeeld.situation.agreement.Agreements;
import nl.situatiebeeld.situation.readiness.Readiness;
import nl.situatiebeeld.situation.request.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a partner's own systems or administrators say where they want its alerts. */
@RestController
@RequestMapping("/api/v1/webhook")
final class WebhookController {

  private final Webhooks webhooks;
  private final WebhookUrl urls;
  private final Agreements agreements;
  private final Readiness readiness;

  WebhookController(
      Webhooks webhooks, WebhookUrl urls, Agreements agreements, Readiness readiness) {
    this.webhooks = webhooks;
    this.urls = urls;
    this.agreements = agreements;
    this.readiness = readiness;
  }

  record Wanted(@Nullable String url, @Nullable Boolean exercises) {}

  /**
   * The address as it stands.
   *
   * @param secret what messages are signed with; told once, when it was made
   * @param formerSecretUntil until when the secret before it signs too
   */
  record Shown(
      String url,
      boolean exercises,
      @Nullable String secret,
      @Nullable Instant formerSecretUntil,
      Instant changedAt) {}

  /** Sets where a partner gets its alerts. */
  @PutMapping
  ResponseEntity<Shown> put(Caller caller, @RequestBody Wanted body) {
    readiness.require(caller);
    String partner = partner(caller);
    var url = urls.checked(Checks.given("url", body.url()));
    var secret = webhooks.put(partner, url, Boolean.TRUE.equals(body.exercises()));
    return shown(
        secret.isPresent() ? HttpStatus.CREATED : HttpStatus.OK, partner, secret.orElse(null));
  }

  /** Where a partner gets its alerts. */
  @GetMapping
  ResponseEntity<Shown> get(Caller caller) {
    return shown(HttpStatus.OK, partner(caller), null);
  }

  /** Makes a new secret for the signatures of alerts. */
  @PostMapping("/secret")
  ResponseEntity<Shown> rotate(Caller caller) {
    readiness.require(caller);
    String partner = partner(caller);
    String secret = webhooks.rotate(partner).orElseThrow(WebhookController::none);
    return shown(HttpStatus.OK, partner, secret);
  }

  /** Stops carrying alerts to a partner's own address. */
  @DeleteMapping
  ResponseEntity<Void> delete(Caller caller) {
    readiness.require(caller);
    if (!webhooks.remove(partner(caller))) {
      throw none();
    }
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<Shown> shown(HttpStatus status, String partner, @Nullable String secret) {
    Webhook webhook = webhooks.find(partner).orElseThrow(WebhookController::none);
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(new Shown(
            webhook.url().toString(),
            webhook.exercises(),
            secret,
            webhook.formerUntil(),
            webhook.changedAt()));
  }

  private String partner(Caller caller) {
    if (!caller.has(Roles.SYSTEM) && !caller.has(Roles.PARTNER_ADMIN)) {
      throw new RefusedException(
          WebhookRefusal.WEBHOOK_NOT_YOURS, "Ask for the role 'system' or 'partner-admin'.");
    }
    if (caller.isRegion() || !agreements.knows(caller.organisation())) {
      throw new RefusedException(
          WebhookRefusal.WEBHOOK_OF_PARTNERS, "Act for a partner that is registered.");
    }
    return caller.organisation();
  }

  private static RefusedException none() {
    return new RefusedException(WebhookRefusal.WEBHOOK_NOT_FOUND, "Set one with PUT.");
  }
}
