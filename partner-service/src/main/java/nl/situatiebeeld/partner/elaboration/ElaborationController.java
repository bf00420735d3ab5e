package nl.situatiebeeld.partner.elaboration;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.partner.AgreementPhase;
import nl.situatiebeeld.contracts.partner.Document;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.AddArrangement;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.EnterPhase;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.RecordExercise;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.ReopenTopic;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.SetAdoptionRegion;
import nl.situatiebeeld.partner.elaboration.ElaborationCommand.SettleTopic;
import nl.situatiebeeld.partner.request.AgreementDoor;
import nl.situatiebeeld.partner.request.Fields;
import nl.situatiebeeld.partner.request.Rights;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what prepares an agreement (P4 to P6); from partner administrators of its regions. */
@RestController
@RequestMapping("/api/v1/agreements/{id}")
class ElaborationController {

  private final Commands commands;
  private final AgreementDoor door;

  ElaborationController(Commands commands, AgreementDoor door) {
    this.commands = commands;
    this.door = door;
  }

  /** The phase to enter. */
  record PhaseBody(@Nullable AgreementPhase phase, @Nullable String reason) {}

  /** The adoption region, or why there is none. */
  record AdoptionBody(
      @Nullable String region,
      @Nullable List<@Nullable String> consulted,
      @Nullable String overrideReason) {}

  /** What a region adds; whether it contradicts what holds for all must be said. */
  record ArrangementBody(
      @Nullable String topic,
      @Nullable String text,
      @Nullable Boolean contradicts) {}

  /** A document that is kept elsewhere. */
  record DocumentBody(@Nullable String title, @Nullable String reference) {}

  /** What was agreed on a topic. */
  record TopicBody(
      @Nullable String topic,
      @Nullable String note,
      @Nullable List<@Nullable DocumentBody> documents) {}

  /** Why a topic is open again. */
  record ReopeningBody(@Nullable String reason) {}

  /** A joint exercise. */
  record ExerciseBody(
      @Nullable String situationId, @Nullable Instant heldAt) {}

  /** Enters the next phase of an agreement. */
  @PostMapping("/phase")
  Receipt enter(CommandRequest request, @PathVariable String id, @RequestBody PhaseBody body) {
    Actor by = Rights.registrar(request.caller());
    AgreementPhase phase = Fields.given("phase", body.phase());
    String reason = Fields.optionalText("reason", body.reason(), Limits.REASON);
    return send(request, by, id, new EnterPhase(phase, reason));
  }

  /** Sets the adoption region, or says why there is none. */
  @PostMapping("/adoption-region")
  Receipt adopt(CommandRequest request, @PathVariable String id, @RequestBody AdoptionBody body) {
    Actor by = Rights.registrar(request.caller());
    return send(
        request,
        by,
        id,
        new SetAdoptionRegion(
            Fields.optionalCode("region", body.region(), Fields.REGION),
            Fields.codes("consulted", body.consulted(), Fields.REGION, Limits.REGIONS),
            Fields.optionalText("overrideReason", body.overrideReason(), Limits.REASON)));
  }

  /** Adds what one region arranges beside the agreement. */
  @PostMapping("/arrangements")
  Receipt arrange(
      CommandRequest request, @PathVariable String id, @RequestBody ArrangementBody body) {
    Actor by = Rights.registrar(request.caller());
    return send(
        request,
        by,
        id,
        new AddArrangement(
            Ids.next("arrangement"),
            Fields.optionalCode("topic", body.topic(), Fields.THEME),
            Fields.text("text", body.text(), Limits.REASON),
            Fields.given("contradicts", body.contradicts())));
  }

  /** Settles a topic. */
  @PostMapping("/topics")
  Receipt settle(CommandRequest request, @PathVariable String id, @RequestBody TopicBody body) {
    Actor by = Rights.registrar(request.caller());
    List<Document> documents =
        Fields.entries("documents", body.documents(), Limits.DOCUMENTS).stream()
            .map(document -> new Document(
                Fields.text("documents.title", document.title(), Limits.NAME),
                Fields.text("documents.reference", document.reference(), Limits.REFERENCE)))
            .toList();
    return send(
        request,
        by,
        id,
        new SettleTopic(
            Fields.code("topic", body.topic(), Fields.THEME),
            Fields.optionalText("note", body.note(), Limits.REASON),
            documents));
  }

  /** Opens a settled topic again. */
  @PostMapping("/topics/{topic}/reopening")
  Receipt reopen(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String topic,
      @RequestBody ReopeningBody body) {
    Actor by = Rights.registrar(request.caller());
    String reason = Fields.text("reason", body.reason(), Limits.REASON);
    return send(
        request, by, id, new ReopenTopic(Fields.code("topic", topic, Fields.THEME), reason));
  }

  /** Records a joint exercise. */
  @PostMapping("/exercises")
  Receipt exercise(
      CommandRequest request, @PathVariable String id, @RequestBody ExerciseBody body) {
    Actor by = Rights.registrar(request.caller());
    return send(
        request,
        by,
        id,
        new RecordExercise(
            Fields.code("situationId", body.situationId(), Fields.ID),
            Fields.given("heldAt", body.heldAt())));
  }

  private Receipt send(CommandRequest request, Actor by, String id, ElaborationCommand command) {
    return commands.send(new ElaborationOrder(
        AgreementDoor.known(id), command, AgreementDoor.authority(by), door.context(request, by)));
  }
}
