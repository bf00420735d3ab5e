package nl.situatiebeeld.situation.signal;

import java.time.Instant;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
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
final class SignalController {

  private static final String KIND = "signal";

  private final Door door;

  SignalController(Door door) {
    this.door = door;
  }

  record Signal(
      @Nullable String reason,
      @Nullable String contradictingFact,
      @Nullable String onBehalfOf,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {}

  /** Signals that a fact is wrong. Its owner and the leading region must respond. */
  @PostMapping("/facts/{id}/signals")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt raise(CommandRequest request, @PathVariable String id, @RequestBody Signal body) {
    var raise = new SignalCommand.RaiseSignal(
        Checks.id("id", id),
        Checks.text("reason", body.reason(), Checks.TEXT),
        Checks.optionalId("contradictingFact", body.contradictingFact()),
        Checks.optionalCode("onBehalfOf", body.onBehalfOf()));
    return send(Ids.next(KIND), raise, request, body);
  }

  record Acceptance(
      @Nullable String remark,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {}

  /** Accepts a signal, by what was done about it. */
  @PostMapping("/signals/{id}/acceptance")
  Receipt accept(CommandRequest request, @PathVariable String id, @RequestBody Acceptance body) {
    var accept =
        new SignalCommand.AcceptSignal(Checks.optionalText("remark", body.remark(), Checks.TEXT));
    return send(known(id), accept, request, body);
  }

  record Rejection(
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {}

  /** Rejects a signal. A reason is needed. */
  @PostMapping("/signals/{id}/rejection")
  Receipt reject(CommandRequest request, @PathVariable String id, @RequestBody Rejection body) {
    var reject = new SignalCommand.RejectSignal(Checks.text("reason", body.reason(), Checks.TEXT));
    return send(known(id), reject, request, body);
  }

  private static String known(String id) {
    if (!Checks.isOf(KIND, Checks.id("id", id))) {
      throw SignalDecider.notFound();
    }
    return id;
  }

  private Receipt send(String id, SignalCommand command, CommandRequest request, Retold retold) {
    return door.send(
        request, retold, (party, context) -> new SignalOrder(id, command, party, context));
  }
}
