package nl.situatiebeeld.situation.fact;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Checks;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.request.Retold;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
final class FactController {

  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

  private final Facts facts;
  private final FactAttachments attachments;

  FactController(Facts facts, FactAttachments attachments) {
    this.facts = facts;
    this.attachments = attachments;
  }

  /**
   * Reports a fact. What a STRUCTUREEL partner reports is a proposal until the region accepts it.
   */
  @PostMapping("/situations/{id}/facts")
  ResponseEntity<Receipt> report(
      CommandRequest request, @PathVariable String id, @RequestBody ContentBody body) {
    var report = new FactCommand.ReportFact(
        Checks.id("id", id),
        body.content(attachments::carried),
        Checks.optionalCode("onBehalfOf", body.onBehalfOf()),
        Checks.ids("effectOf", body.effectOf()));
    Receipt receipt = facts.report(report, Party.of(request.caller(), body), request);
    return versioned(HttpStatus.CREATED, receipt);
  }

  /**
   * Gives a fact a new content. What was verified is to be verified anew when its substance
   * changes. Attachments that it carries are named by their hash; left out, all of them stay.
   */
  @PutMapping("/facts/{id}")
  ResponseEntity<Receipt> update(
      CommandRequest request,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ContentBody body) {
    if (body.onBehalfOf() != null) {
      throw Checks.invalid("onBehalfOf", "A fact keeps its owner.");
    }
    if (body.effectOf() != null) {
      throw Checks.invalid("effectOf", "Link and unlink causes of a fact at /facts/{id}/causes.");
    }
    return change(
        id,
        new FactCommand.UpdateFact(
            version(ifMatch),
            body.content(named -> attachments.carried(id, named)),
            body.attachments() == null), // A5: who does not speak of them takes none away
        request,
        body);
  }

  static int version(@Nullable String ifMatch) {
    Matcher version = VERSION.matcher(ifMatch == null ? "" : ifMatch);
    if (!version.matches()) {
      throw new RefusedException(
          FactRefusal.VERSION_NEEDED, "Send the version that you saw as 'If-Match: \"1\"'.");
    }
    return Integer.parseInt(version.group(1));
  }

  /** The version that was looked at, where it may be left out. */
  private static @Nullable Integer seen(@Nullable String ifMatch) {
    return ifMatch == null ? null : version(ifMatch);
  }

  record Verification(
      @Nullable String method,
      @Nullable String evidence,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {}

  /**
   * Verifies the version of a fact that If-Match names. By the leading region, or by its owner
   * where the profile allows it.
   */
  @PostMapping("/facts/{id}/verification")
  ResponseEntity<Receipt> verify(
      CommandRequest request,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Verification body) {
    return change(
        id,
        new FactCommand.VerifyFact(
            version(ifMatch),
            Checks.text("method", body.method(), Checks.TEXT),
            Checks.optionalText("evidence", body.evidence(), Checks.TEXT)),
        request,
        body);
  }

  record Confirmation(
      @Nullable String remark,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {}

  /** Confirms a fact of somebody else. */
  @PostMapping("/facts/{id}/confirmations")
  ResponseEntity<Receipt> confirm(
      CommandRequest request,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Confirmation body) {
    return change(
        id,
        new FactCommand.ConfirmFact(
            seen(ifMatch), Checks.optionalText("remark", body.remark(), Checks.TEXT)),
        request,
        body);
  }

  record Dispute(
      @Nullable String reason,
      @Nullable String contradictingFact,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {}

  /** Disputes a fact of somebody else. Both readings may stand side by side. */
  @PostMapping("/facts/{id}/disputes")
  ResponseEntity<Receipt> dispute(
      CommandRequest request,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Dispute body) {
    return change(
        id,
        new FactCommand.DisputeFact(
            seen(ifMatch),
            Checks.text("reason", body.reason(), Checks.TEXT),
            Checks.optionalId("contradictingFact", body.contradictingFact())),
        request,
        body);
  }

  record Reason(
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {

    String needed() {
      return Checks.text("reason", reason, Checks.TEXT);
    }
  }

  /** Retracts a fact. It stays in the history. */
  @PostMapping("/facts/{id}/retraction")
  ResponseEntity<Receipt> retract(
      CommandRequest request,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Reason body) {
    return change(id, new FactCommand.RetractFact(seen(ifMatch), body.needed()), request, body);
  }

  /** Accepts a proposed fact into the picture, in the version that If-Match names. */
  @PostMapping("/facts/{id}/acceptance")
  ResponseEntity<Receipt> accept(
      CommandRequest request,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Reason body) {
    return change(
        id,
        new FactCommand.AcceptFact(
            version(ifMatch), Checks.optionalText("reason", body.reason(), Checks.TEXT)),
        request,
        body);
  }

  /** Rejects a proposed fact. A reason is needed. */
  @PostMapping("/facts/{id}/rejection")
  ResponseEntity<Receipt> reject(
      CommandRequest request,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Reason body) {
    return change(id, new FactCommand.RejectFact(seen(ifMatch), body.needed()), request, body);
  }

  record Disclosure(
      @Nullable String partnerId,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {}

  /** Discloses a fact to a partner that takes part ad hoc. It sees no other facts than these. */
  @PostMapping("/facts/{id}/disclosures")
  ResponseEntity<Receipt> disclose(
      CommandRequest request,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Disclosure body) {
    return change(
        id,
        new FactCommand.DiscloseFact(
            seen(ifMatch),
            Checks.code("partnerId", body.partnerId()),
            Checks.text("reason", body.reason(), Checks.TEXT)),
        request,
        body);
  }

  record Supersession(
      @Nullable String by,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {}

  /** Ends a fact because another took its place. */
  @PostMapping("/facts/{id}/supersession")
  ResponseEntity<Receipt> supersede(
      CommandRequest request,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Supersession body) {
    return change(
        id,
        new FactCommand.SupersedeFact(
            seen(ifMatch),
            Checks.id("by", body.by()),
            Checks.text("reason", body.reason(), Checks.TEXT)),
        request,
        body);
  }

  private ResponseEntity<Receipt> change(
      String id, FactCommand command, CommandRequest request, Retold retold) {
    Receipt receipt = facts.change(id, command, Party.of(request.caller(), retold), request);
    return versioned(HttpStatus.OK, receipt);
  }

  static ResponseEntity<Receipt> versioned(HttpStatus status, Receipt receipt) {
    return ResponseEntity.status(status).eTag("\"" + receipt.version() + "\"").body(receipt);
  }
}
