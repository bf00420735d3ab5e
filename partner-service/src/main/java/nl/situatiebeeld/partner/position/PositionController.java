package nl.situatiebeeld.partner.position;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.Document;
import nl.situatiebeeld.contracts.partner.OpenCondition;
import nl.situatiebeeld.contracts.partner.Verdict;
import nl.situatiebeeld.partner.position.PositionCommand.Consent;
import nl.situatiebeeld.partner.position.PositionCommand.MeetCondition;
import nl.situatiebeeld.partner.position.PositionCommand.RecordPriorPosition;
import nl.situatiebeeld.partner.position.PositionCommand.TakePosition;
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

/** Takes positions (P8); from the steering group, and from regions of regional partners. */
@RestController
@RequestMapping("/api/v1/agreements/{id}")
class PositionController {

  private final Commands commands;
  private final AgreementDoor door;

  PositionController(Commands commands, AgreementDoor door) {
    this.commands = commands;
    this.door = door;
  }

  /** The position; conditions as texts, those of the advice when left out. */
  record PositionBody(
      @Nullable Verdict position,
      @Nullable String reason,
      @Nullable List<@Nullable String> conditions,
      @Nullable Instant reassessBy,
      @Nullable Profile otherProfile) {}

  /** A document that is kept elsewhere. */
  record DocumentBody(@Nullable String title, @Nullable String reference) {}

  /** A position that was taken on paper, before this system. */
  record PriorBody(
      @Nullable Verdict position,
      @Nullable Instant takenAt,
      @Nullable Instant from,
      @Nullable DocumentBody document,
      @Nullable String reason,
      @Nullable List<@Nullable String> conditions,
      @Nullable Instant reassessBy) {}

  /** What the partner or the region adds to its consent. */
  record ConsentBody(@Nullable String remark) {}

  /** What shows that a condition was met. */
  record MetBody(@Nullable String note) {}

  /** Takes the position on an agreement. It decides whether the collaboration is in force. */
  @PostMapping("/position")
  Receipt take(CommandRequest request, @PathVariable String id, @RequestBody PositionBody body) {
    Actor by = Rights.decider(request.caller());
    return send(
        request,
        by,
        id,
        new TakePosition(
            Fields.given("position", body.position()),
            Fields.optionalText("reason", body.reason(), Limits.REASON),
            AgreementDoor.conditions("conditions", body.conditions()),
            body.reassessBy(),
            body.otherProfile()));
  }

  /** Records a position that was taken on paper before. */
  @PostMapping("/prior-position")
  Receipt record(CommandRequest request, @PathVariable String id, @RequestBody PriorBody body) {
    Actor by = Rights.decider(request.caller());
    DocumentBody document = Fields.given("document", body.document());
    List<OpenCondition> conditions = AgreementDoor.conditions("conditions", body.conditions());
    return send(
        request,
        by,
        id,
        new RecordPriorPosition(
            Fields.given("position", body.position()),
            Fields.given("takenAt", body.takenAt()),
            body.from(),
            new Document(
                Fields.text("document.title", document.title(), Limits.NAME),
                Fields.text("document.reference", document.reference(), Limits.REFERENCE)),
            Fields.text("reason", body.reason(), Limits.REASON),
            conditions == null ? List.of() : conditions,
            body.reassessBy()));
  }

  /** Agrees to an agreement as the partner, or as one of its regions; before a region decides. */
  @PostMapping("/consent")
  Receipt consent(CommandRequest request, @PathVariable String id, @RequestBody ConsentBody body) {
    Actor by = Rights.ownAdministrator(request.caller());
    return send(
        request, by, id, new Consent(Fields.optionalText("remark", body.remark(), Limits.REASON)));
  }

  /** Notes that an open condition was met. */
  @PostMapping("/conditions/{condition}/met")
  Receipt meet(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String condition,
      @RequestBody MetBody body) {
    Actor by = Rights.registrar(request.caller());
    String note = Fields.text("note", body.note(), Limits.REASON);
    return send(
        request, by, id, new MeetCondition(Fields.code("condition", condition, Fields.ID), note));
  }

  private Receipt send(CommandRequest request, Actor by, String id, PositionCommand command) {
    return commands.send(new PositionOrder(
        AgreementDoor.known(id), command, AgreementDoor.authority(by), door.context(request, by)));
  }
}
