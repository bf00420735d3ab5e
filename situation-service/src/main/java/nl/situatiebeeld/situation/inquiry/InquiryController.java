package nl.situatiebeeld.situation.inquiry;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.request.Addressee;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.situation.basis.BasisBody;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.AnswerRequest;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.AskInformation;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.DeclineRequest;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.ExtendRequest;
import nl.situatiebeeld.situation.inquiry.InquiryCommand.WithdrawRequest;
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
final class InquiryController {

  private static final String KIND = "request";

  private final Door door;

  InquiryController(Door door) {
    this.door = door;
  }

  record To(@Nullable String organisation, @Nullable String role) {

    Addressee checked() {
      return new Addressee(
          Checks.organisation("to.organisation", organisation),
          Checks.optionalText("to.role", role, Limits.CODE));
    }
  }

  record Question(
      @Nullable To to,
      @Nullable String question,
      @Nullable String theme,
      @Nullable Instant dueAt,
      @Nullable Audience audience,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    AskInformation command(String situationId) {
      return new AskInformation(
          situationId,
          Checks.given("to", to).checked(),
          Checks.text("question", question, Checks.TEXT),
          Checks.optionalCode("theme", theme),
          Checks.given("dueAt", dueAt),
          audience == null ? Audience.READERS : audience);
    }
  }

  /** Asks an organisation, or a role in it, for information by a time. */
  @PostMapping("/situations/{id}/information-requests")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt ask(CommandRequest request, @PathVariable String id, @RequestBody Question body) {
    return send(Ids.next(KIND), body.command(Checks.id("id", id)), request, body);
  }

  record FactBody(@Nullable String id, @Nullable Integer version) {}

  record Answer(
      @Nullable List<FactBody> facts,
      @Nullable String remark,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    AnswerRequest command() {
      List<BasisBody> named = Checks.given("facts", facts).stream()
          .map(fact -> Checks.given("facts", fact))
          .map(fact -> new BasisBody(fact.id(), fact.version()))
          .toList();
      if (named.isEmpty()) {
        throw Checks.invalid("facts", "An answer names at least one fact.");
      }
      return new AnswerRequest(
          BasisBody.checked("facts", named), Checks.optionalText("remark", remark, Checks.TEXT));
    }
  }

  /** Answers an information request by facts of the situation. */
  @PostMapping("/information-requests/{id}/answer")
  Receipt answer(CommandRequest request, @PathVariable String id, @RequestBody Answer body) {
    return change(id, body.command(), request, body);
  }

  record Reason(
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {

    String checked() {
      return Checks.text("reason", reason, Checks.TEXT);
    }
  }

  /** Declines an information request. A reason is needed. */
  @PostMapping("/information-requests/{id}/refusal")
  Receipt decline(CommandRequest request, @PathVariable String id, @RequestBody Reason body) {
    return change(id, new DeclineRequest(body.checked()), request, body);
  }

  /** Withdraws an information request; by who asked. */
  @PostMapping("/information-requests/{id}/withdrawal")
  Receipt withdraw(CommandRequest request, @PathVariable String id, @RequestBody Reason body) {
    return change(id, new WithdrawRequest(body.checked()), request, body);
  }

  record Extension(
      @Nullable Instant dueAt,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {}

  /** Gives more time for an information request; by who asked. */
  @PostMapping("/information-requests/{id}/extension")
  Receipt extend(CommandRequest request, @PathVariable String id, @RequestBody Extension body) {
    return change(
        id,
        new ExtendRequest(
            Checks.given("dueAt", body.dueAt()), Checks.text("reason", body.reason(), Checks.TEXT)),
        request,
        body);
  }

  private Receipt change(String id, InquiryCommand command, CommandRequest request, Retold retold) {
    if (!Checks.isOf(KIND, Checks.id("id", id))) {
      throw InquiryDecider.notFound();
    }
    return send(id, command, request, retold);
  }

  private Receipt send(String id, InquiryCommand command, CommandRequest request, Retold retold) {
    return door.send(
        request, retold, (party, context) -> new InquiryOrder(id, command, party, context));
  }
}
