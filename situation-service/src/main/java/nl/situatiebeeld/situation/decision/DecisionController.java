package nl.situatiebeeld.situation.decision;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.situation.basis.BasisBody;
import nl.situatiebeeld.situation.decision.DecisionCommand.RecordDecision;
import nl.situatiebeeld.situation.decision.DecisionCommand.WithdrawDecision;
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
final class DecisionController {

  private static final String KIND = "decision";

  private final Door door;

  DecisionController(Door door) {
    this.door = door;
  }

  /**
   * A decision as it is sent.
   *
   * @param restsOnNoFact said when it rests on no fact of the picture; else its basis is needed
   */
  record Decision(
      @Nullable String forum,
      @Nullable String text,
      @Nullable Instant takenAt,
      @Nullable List<BasisBody> basis,
      @Nullable Boolean restsOnNoFact,
      @Nullable Audience audience,
      @Nullable List<String> addressedTo,
      @Nullable List<String> themes,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    RecordDecision command(String situationId) {
      return new RecordDecision(
          situationId,
          Checks.text("forum", forum, Limits.CODE),
          Checks.text("text", text, Checks.TEXT),
          Checks.given("takenAt", takenAt),
          BasisBody.restingOn("basis", basis, restsOnNoFact),
          audience == null ? Audience.READERS : audience,
          Checks.organisations("addressedTo", addressedTo),
          Checks.codes("themes", themes));
    }
  }

  /** Records a decision of a forum, with the versions of the facts it rests on. */
  @PostMapping("/situations/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt record(CommandRequest request, @PathVariable String id, @RequestBody Decision body) {
    return send(Ids.next(KIND), body.command(Checks.id("id", id)), request, body);
  }

  record Withdrawal(
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {}

  /** Withdraws a decision. A reason is needed; it stays in history. */
  @PostMapping("/decisions/{id}/withdrawal")
  Receipt withdraw(CommandRequest request, @PathVariable String id, @RequestBody Withdrawal body) {
    if (!Checks.isOf(KIND, Checks.id("id", id))) {
      throw DecisionDecider.notFound();
    }
    return send(
        id, new WithdrawDecision(Checks.text("reason", body.reason(), Checks.TEXT)), request, body);
  }

  private Receipt send(String id, DecisionCommand command, CommandRequest request, Retold retold) {
    return door.send(
        request, retold, (party, context) -> new DecisionOrder(id, command, party, context));
  }
}
