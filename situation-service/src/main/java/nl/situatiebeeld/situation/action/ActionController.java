package nl.situatiebeeld.situation.action;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.situation.action.ActionCommand.AssignAction;
import nl.situatiebeeld.situation.action.ActionCommand.CancelAction;
import nl.situatiebeeld.situation.action.ActionCommand.FinishAction;
import nl.situatiebeeld.situation.action.ActionCommand.ReassignAction;
import nl.situatiebeeld.situation.action.ActionCommand.StartAction;
import nl.situatiebeeld.situation.basis.BasisBody;
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
final class ActionController {

  private static final String KIND = "action";

  private final Door door;

  ActionController(Door door) {
    this.door = door;
  }

  record Action(
      @Nullable String description,
      @Nullable String owner,
      @Nullable Instant dueAt,
      @Nullable String decisionId,
      @Nullable List<BasisBody> basis,
      @Nullable Audience audience,
      @Nullable List<String> addressedTo,
      @Nullable List<String> themes,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    AssignAction command(String situationId) {
      return new AssignAction(
          situationId,
          Checks.text("description", description, Checks.TEXT),
          Checks.organisation("owner", owner),
          Checks.given("dueAt", dueAt),
          Checks.optionalId("decisionId", decisionId),
          BasisBody.checked("basis", basis),
          audience == null ? Audience.READERS : audience,
          Checks.organisations("addressedTo", addressedTo),
          Checks.codes("themes", themes));
    }
  }

  /** Gives an action to an organisation, with a due time and the facts it rests on. */
  @PostMapping("/situations/{id}/actions")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt assign(CommandRequest request, @PathVariable String id, @RequestBody Action body) {
    return send(Ids.next(KIND), body.command(Checks.id("id", id)), request, body);
  }

  record Step(
      @Nullable String remark,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {

    @Nullable
    String checked() {
      return Checks.optionalText("remark", remark, Checks.TEXT);
    }
  }

  /** Starts an action; by its owner. */
  @PostMapping("/actions/{id}/start")
  Receipt start(CommandRequest request, @PathVariable String id, @RequestBody Step body) {
    return change(id, new StartAction(body.checked()), request, body);
  }

  /** Completes an action; by its owner. */
  @PostMapping("/actions/{id}/completion")
  Receipt finish(CommandRequest request, @PathVariable String id, @RequestBody Step body) {
    return change(id, new FinishAction(body.checked()), request, body);
  }

  record Cancellation(
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {}

  /** Cancels an action. A reason is needed. */
  @PostMapping("/actions/{id}/cancellation")
  Receipt cancel(CommandRequest request, @PathVariable String id, @RequestBody Cancellation body) {
    return change(
        id, new CancelAction(Checks.text("reason", body.reason(), Checks.TEXT)), request, body);
  }

  record Reassignment(
      @Nullable String owner,
      @Nullable Instant dueAt,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    ReassignAction command() {
      return new ReassignAction(
          owner == null ? null : Checks.organisation("owner", owner),
          dueAt,
          Checks.text("reason", reason, Checks.TEXT));
    }
  }

  /** Gives an action to another owner, with a reason. */
  @PostMapping("/actions/{id}/reassignment")
  Receipt reassign(
      CommandRequest request, @PathVariable String id, @RequestBody Reassignment body) {
    return change(id, body.command(), request, body);
  }

  private Receipt change(String id, ActionCommand command, CommandRequest request, Retold retold) {
    if (!Checks.isOf(KIND, Checks.id("id", id))) {
      throw ActionDecider.notFound();
    }
    return send(id, command, request, retold);
  }

  private Receipt send(String id, ActionCommand command, CommandRequest request, Retold retold) {
    return door.send(
        request, retold, (party, context) -> new ActionOrder(id, command, party, context));
  }
}
