package nl.situatiebeeld.situation.fact;

import java.time.Instant;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.request.Checks;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.request.Retold;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How facts hang together: causes and effects (F7), and adoption (F8). */
@RestController
@RequestMapping("/api/v1/facts/{id}")
final class FactLinkController {

  private final Facts facts;

  FactLinkController(Facts facts) {
    this.facts = facts;
  }

  record Other(
      @Nullable String fact,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {}

  record Removal(
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {}

  /** Names the fact that caused this one. */
  @PostMapping("/causes")
  ResponseEntity<Receipt> cause(
      CommandRequest request, @PathVariable String id, @RequestBody Other body) {
    return link(Checks.id("fact", body.fact()), id, request, body);
  }

  /** Names a fact that this one caused. */
  @PostMapping("/effects")
  ResponseEntity<Receipt> effect(
      CommandRequest request, @PathVariable String id, @RequestBody Other body) {
    return link(Checks.id("id", id), Checks.id("fact", body.fact()), request, body);
  }

  private ResponseEntity<Receipt> link(
      String cause, String effect, CommandRequest request, Other body) {
    var link =
        new FactCommand.LinkCause(cause, Checks.optionalText("reason", body.reason(), Checks.TEXT));
    return changed(effect, link, request, body);
  }

  /** Takes back that a fact caused this one. */
  @PostMapping("/causes/{cause}/removal")
  ResponseEntity<Receipt> noCause(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String cause,
      @RequestBody Removal body) {
    return unlink(Checks.id("cause", cause), id, request, body);
  }

  /** Takes back that this fact caused another. */
  @PostMapping("/effects/{effect}/removal")
  ResponseEntity<Receipt> noEffect(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String effect,
      @RequestBody Removal body) {
    return unlink(Checks.id("id", id), effect, request, body);
  }

  private ResponseEntity<Receipt> unlink(
      String cause, String effect, CommandRequest request, Removal body) {
    var unlink =
        new FactCommand.UnlinkCause(cause, Checks.text("reason", body.reason(), Checks.TEXT));
    return changed(effect, unlink, request, body);
  }

  record Adoption(
      @Nullable String reason,
      @Nullable String situationId,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {}

  /**
   * Adopts a fact into one's own picture. The link to the origin stays, and its later changes are
   * shown.
   */
  @PostMapping("/adoption")
  ResponseEntity<Receipt> adopt(
      CommandRequest request, @PathVariable String id, @RequestBody Adoption body) {
    var adopt = new FactCommand.AdoptFact(
        Checks.id("id", id),
        Checks.text("reason", body.reason(), Checks.TEXT),
        Checks.optionalId("situationId", body.situationId()));
    Receipt receipt = facts.adopt(adopt, Party.of(request.caller(), body), request);
    return FactController.versioned(HttpStatus.CREATED, receipt);
  }

  private ResponseEntity<Receipt> changed(
      String id, FactCommand command, CommandRequest request, Retold body) {
    Receipt receipt = facts.change(id, command, Party.of(request.caller(), body), request);
    return FactController.versioned(HttpStatus.OK, receipt);
  }
}
