package nl.situatiebeeld.partner.assessment;

import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.partner.AssessmentPart;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.PartOutcome;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.assessment.AssessmentCommand.CompletePart;
import nl.situatiebeeld.partner.assessment.AssessmentCommand.GiveAdvice;
import nl.situatiebeeld.partner.request.AgreementDoor;
import nl.situatiebeeld.partner.request.Fields;
import nl.situatiebeeld.partner.request.Rights;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes assessments and advices (P7); from assessors only. */
@RestController
@RequestMapping("/api/v1/agreements/{id}")
class AssessmentController {

  private final Commands commands;
  private final AgreementDoor door;

  AssessmentController(Commands commands, AgreementDoor door) {
    this.commands = commands;
    this.door = door;
  }

  /** A completed part. */
  record PartBody(
      @Nullable AssessmentPart part,
      @Nullable PartOutcome outcome,
      @Nullable String findings,
      @Nullable String exercise) {}

  /** The advice; conditions as texts. */
  record AdviceBody(
      @Nullable Verdict advice,
      @Nullable String reason,
      @Nullable List<@Nullable String> conditions) {}

  /** Completes a part of the assessment. */
  @PostMapping("/assessment")
  Receipt assess(CommandRequest request, @PathVariable String id, @RequestBody PartBody body) {
    Actor by = Rights.assessor(request.caller());
    return send(
        request,
        by,
        id,
        new CompletePart(
            Fields.given("part", body.part()),
            Fields.given("outcome", body.outcome()),
            Fields.text("findings", body.findings(), Limits.STATEMENT),
            Fields.optionalCode("exercise", body.exercise(), Fields.ID)));
  }

  /** Gives the advice that ends the assessment. */
  @PostMapping("/advice")
  Receipt advise(CommandRequest request, @PathVariable String id, @RequestBody AdviceBody body) {
    Actor by = Rights.assessor(request.caller());
    List<OpenCondition> conditions = AgreementDoor.conditions("conditions", body.conditions());
    return send(
        request,
        by,
        id,
        new GiveAdvice(
            Fields.given("advice", body.advice()),
            Fields.text("reason", body.reason(), Limits.REASON),
            conditions == null ? List.of() : conditions));
  }

  private Receipt send(CommandRequest request, Actor by, String id, AssessmentCommand command) {
    return commands.send(new AssessmentOrder(
        AgreementDoor.known(id), command, AgreementDoor.authority(by), door.context(request, by)));
  }
}
