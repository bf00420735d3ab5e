package nl.situatiebeeld.situation.alert;

import java.time.Instant;
import nl.situatiebeeld.contracts.alert.AlertAnswer;
import nl.situatiebeeld.contracts.alert.AlertCause;
import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertKind;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.situation.alert.AlertCommand.AcknowledgeAlert;
import nl.situatiebeeld.situation.alert.AlertCommand.RaiseAlert;
import nl.situatiebeeld.situation.alert.AlertCommand.RecordDelivery;
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
@RequestMapping("/api/v1")
final class AlertController {

  static final String KIND = "alert";

  private final Door door;

  AlertController(Door door) {
    this.door = door;
  }

  record Raising(
      @Nullable String partnerId,
      @Nullable String coreTask,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    RaiseAlert command(String situationId, AlertKind kind) {
      return new RaiseAlert(
          Checks.id("id", situationId),
          Checks.code("partnerId", partnerId),
          kind,
          AlertCause.BY_HAND,
          Checks.optionalCode("coreTask", coreTask),
          Checks.text("reason", reason, Checks.TEXT));
    }
  }

  /** Alerts partners: they may have a role. */
  @PostMapping("/situations/{id}/alerts")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt alert(CommandRequest request, @PathVariable String id, @RequestBody Raising body) {
    return send(Ids.next(KIND), body.command(id, AlertKind.ALERT), request, body);
  }

  /** Calls out partners: come. */
  @PostMapping("/situations/{id}/call-outs")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt callOut(CommandRequest request, @PathVariable String id, @RequestBody Raising body) {
    return send(Ids.next(KIND), body.command(id, AlertKind.CALL_OUT), request, body);
  }

  record Answer(
      @Nullable AlertAnswer answer,
      @Nullable String remark,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    AcknowledgeAlert command() {
      return new AcknowledgeAlert(answer, Checks.optionalText("remark", remark, Checks.TEXT));
    }
  }

  /** Acknowledges an alert or a call-out. */
  @PostMapping("/alerts/{id}/acknowledgement")
  Receipt acknowledge(CommandRequest request, @PathVariable String id, @RequestBody Answer body) {
    return send(known(id), body.command(), request, body);
  }

  record Nothing(@Nullable Instant recordedAt, @Nullable String actingFor) implements Retold {}

  /** The partner's page has shown it to somebody. */
  @PostMapping("/alerts/{id}/receipt")
  Receipt received(CommandRequest request, @PathVariable String id, @RequestBody Nothing body) {
    return send(known(id), new RecordDelivery(AlertChannel.DASHBOARD, 1), request, body);
  }

  private static String known(String id) {
    if (!Checks.isOf(KIND, Checks.id("id", id))) {
      throw AlertRefusal.ALERT_NOT_FOUND.refused();
    }
    return id;
  }

  private Receipt send(String id, AlertCommand command, CommandRequest request, Retold retold) {
    return door.send(
        request, retold, (party, context) -> new AlertOrder(id, command, party, context));
  }
}
