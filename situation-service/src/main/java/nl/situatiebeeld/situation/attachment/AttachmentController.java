package nl.situatiebeeld.situation.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.fact.Sensitivity;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Idempotency;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.situation.readiness.Readiness;
import nl.situatiebeeld.situation.request.Checks;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.request.Retold;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
final class AttachmentController {

  private final Commands commands;
  private final AttachmentDesk desk;
  private final Uploading uploading;
  private final AttachmentDoor door;
  private final ByteStore store;
  private final Clock clock;
  private final Readiness readiness;

  AttachmentController(
      Commands commands,
      AttachmentDesk desk,
      Uploading uploading,
      AttachmentDoor door,
      ByteStore store,
      Clock clock,
      Readiness readiness) {
    this.commands = commands;
    this.desk = desk;
    this.uploading = uploading;
    this.door = door;
    this.store = store;
    this.clock = clock;
    this.readiness = readiness;
  }

  private record Told(
      @Nullable Instant recordedAt, @Nullable String actingFor) implements Retold {}

  /** Takes a document in as the request's body; its name is that of the Content-Disposition. */
  @PostMapping("/situations/{id}/attachments")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt add(
      CommandRequest request,
      HttpServletRequest http,
      @PathVariable String id,
      @RequestHeader(name = "Content-Type", required = false) @Nullable String contentType,
      @RequestHeader(name = "Content-Disposition", required = false) @Nullable String disposition,
      @RequestParam(required = false) @Nullable String sensitivity,
      @RequestParam(required = false) @Nullable List<String> addressedTo,
      @RequestParam(required = false) @Nullable String recordedAt,
      @RequestParam(required = false) @Nullable String actingFor)
      throws IOException {
    readiness.require(request.caller());
    String type = ContentCheck.accepted(contentType == null ? "" : contentType);
    String name = Checks.text("name", name(disposition, type), Limits.NAME);
    Sensitivity label = label(sensitivity);
    List<String> addressees = Checks.organisations("addressedTo", addressedTo);
    Party party = Party.of(request.caller(), new Told(time(recordedAt), actingFor));
    Instant now = clock.instant();
    uploading.refuseLarger(http.getContentLengthLong());
    long announced = Math.max(0, http.getContentLengthLong());
    desk.refuseEarly(Checks.id("id", id), party, now, announced, request.idempotency());
    return uploading.through(party.organisation(), http.getInputStream(), type, arrived -> {
      var add = new AddAttachment(
          id, arrived.upload(), arrived.hash(), type, arrived.size(), name, label, addressees);
      var context = Order.Context.of(
          recognised(request, arrived.hash(), type, name), party.actor(), now, party.recordedAt());
      return commands.send(new AttachmentOrder(Ids.next("attachment"), add, party, context));
    });
  }

  // the body was not read before: its hash stands for it
  private static CommandRequest recognised(CommandRequest request, String... content) {
    Idempotency key = request.idempotency();
    if (key == null) {
      return request;
    }
    String all = key.fingerprint() + "\n" + String.join("\n", content);
    return new CommandRequest(
        request.caller(), new Idempotency(key.scope(), key.key(), Hashes.of(all)));
  }

  private static String name(@Nullable String disposition, String type) {
    String given =
        disposition == null ? null : ContentDisposition.parse(disposition).getFilename();
    return given == null || given.isBlank() ? "attachment." + ending(type) : given;
  }

  private static String ending(String type) {
    String last = type.substring(type.lastIndexOf('/') + 1);
    return last.equals("plain") ? "txt" : last.replace("geo+json", "geojson");
  }

  private static Sensitivity label(@Nullable String given) {
    try {
      return given == null ? Sensitivity.SHARED : Sensitivity.valueOf(given); // V4: the default
    } catch (IllegalArgumentException e) {
      throw Checks.invalid("sensitivity", "Give a label of facts.");
    }
  }

  private static @Nullable Instant time(@Nullable String given) {
    try {
      return given == null
          ? null
          : OffsetDateTime.parse(given.replace(' ', '+'))
              .toInstant()
              .truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeParseException e) {
      throw Checks.invalid("recordedAt", "Give a time in ISO 8601 with an offset.");
    }
  }

  /** Gives a document to who may have it, to be kept and never to be shown as a page. */
  @GetMapping("/attachments/{ref}")
  void give(
      Caller caller,
      @PathVariable String ref,
      @RequestHeader(name = "If-None-Match", required = false) @Nullable String known,
      HttpServletResponse response)
      throws IOException {
    KnownAttachment found = door.open(caller, ref)
        .orElseThrow(() -> new RefusedException(
            AttachmentRefusal.ATTACHMENT_NOT_FOUND,
            "Take the reference from a fact that you see."));
    String tag = '"' + found.hash() + '"';
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "none");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(found.name(), UTF_8).build().toString());
    if (tag.equals(known)) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    response.setHeader(HttpHeaders.CONTENT_TYPE, found.mediaType().toLowerCase(Locale.ROOT));
    response.setContentLength(found.size());
    store.write(found.hash(), response.getOutputStream());
  }
}
