package nl.situatiebeeld.situation.participation;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.situation.request.Checks;
import nl.situatiebeeld.situation.request.Door;
import nl.situatiebeeld.situation.request.Retold;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/situations/{id}/participations")
final class ParticipationController {

  private static final int HIN = 100;

  private final Door door;

  ParticipationController(Door door) {
    this.door = door;
  }

  record Seeking(
      @Nullable String partnerId,
      @Nullable String coreTask,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    ParticipationCommand.SeekAccess command() {
      return new ParticipationCommand.SeekAccess(
          Checks.optionalCode("coreTask", coreTask), Checks.text("reason", reason, Checks.TEXT));
    }
  }

  /** Asks for access, or invites. A partner asks for itself; the leading region invites. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Receipt seek(CommandRequest request, @PathVariable String id, @RequestBody Seeking body) {
    return send(id, Checks.code("partnerId", body.partnerId()), body.command(), request, body);
  }

  record Reason(
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {

    String checked() {
      return Checks.text("reason", reason, Checks.TEXT);
    }
  }

  /** Refuses a request or withdraws an invitation. */
  @PostMapping("/{partnerId}/refusal")
  Receipt refuse(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String partnerId,
      @RequestBody Reason body) {
    return send(
        id, partnerId, new ParticipationCommand.RefuseAccess(body.checked()), request, body);
  }

  record Grant(
      @Nullable ParticipationState state,
      @Nullable String coreTask,
      @Nullable String agreementId,
      @Nullable List<String> themes,
      @Nullable Instant until,
      @Nullable String conditions,
      @Nullable String secondedHin,
      @Nullable String mandatedBy,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    ParticipationCommand.GrantAccess command() {
      return new ParticipationCommand.GrantAccess(
          Checks.given("state", state),
          Checks.code("coreTask", coreTask),
          Checks.optionalId("agreementId", agreementId),
          Checks.codes("themes", themes),
          until,
          Checks.optionalText("conditions", conditions, Checks.TEXT),
          Checks.optionalText("secondedHin", secondedHin, HIN),
          Checks.optionalCode("mandatedBy", mandatedBy),
          Checks.text("reason", reason, Checks.TEXT));
    }
  }

  /**
   * Grants access, or widens or narrows what was granted. The grant names the core task and, by it,
   * the agreement and the profile.
   */
  @PostMapping("/{partnerId}/grant")
  Receipt grant(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String partnerId,
      @RequestBody Grant body) {
    return send(id, partnerId, body.command(), request, body);
  }

  /** Makes a monitoring partner an active one. */
  @PostMapping("/{partnerId}/activation")
  Receipt activate(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String partnerId,
      @RequestBody Reason body) {
    return send(
        id,
        partnerId,
        new ParticipationCommand.ActivateParticipation(body.checked()),
        request,
        body);
  }

  /** Ends the participation of a partner that has no task any more. */
  @PostMapping("/{partnerId}/detachment")
  Receipt detach(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String partnerId,
      @RequestBody Reason body) {
    return send(
        id, partnerId, new ParticipationCommand.DetachPartner(body.checked()), request, body);
  }

  /** Applies at once what the end or change of its agreement was announced to bring. */
  @PostMapping("/{partnerId}/change/application")
  Receipt applyChange(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String partnerId,
      @RequestBody Reason body) {
    return send(id, partnerId, new ParticipationCommand.ApplyChange(body.checked()), request, body);
  }

  record Delay(
      @Nullable Instant until,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    ParticipationCommand.PutOffChange command() {
      return new ParticipationCommand.PutOffChange(
          Checks.given("until", until), Checks.text("reason", reason, Checks.TEXT));
    }
  }

  /** Puts off an announced change to a later time, within a limit. */
  @PostMapping("/{partnerId}/change/postponement")
  Receipt putOffChange(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String partnerId,
      @RequestBody Delay body) {
    return send(id, partnerId, body.command(), request, body);
  }

  /** Takes back the mandate under which another partner takes part. By the mandating partner. */
  @PostMapping("/{partnerId}/mandate/withdrawal")
  Receipt withdrawMandate(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String partnerId,
      @RequestBody Reason body) {
    return send(
        id, partnerId, new ParticipationCommand.WithdrawMandate(body.checked()), request, body);
  }

  private Receipt send(
      String id,
      String partnerId,
      ParticipationCommand command,
      CommandRequest request,
      Retold retold) {
    return door.send(
        request,
        retold,
        (party, context) -> new ParticipationOrder(
            Checks.id("id", id), Checks.code("partnerId", partnerId), command, party, context));
  }
}
