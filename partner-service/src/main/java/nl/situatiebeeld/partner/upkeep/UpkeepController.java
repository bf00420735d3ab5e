package nl.situatiebeeld.partner.upkeep;

import java.time.Instant;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.partner.ContactFunction;
import nl.situatiebeeld.contracts.partner.ContactKind;
import nl.situatiebeeld.partner.request.AgreementDoor;
import nl.situatiebeeld.partner.request.Fields;
import nl.situatiebeeld.partner.request.Rights;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.HoldReview;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.PlanReview;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.RemoveContact;
import nl.situatiebeeld.partner.upkeep.UpkeepCommand.SetContact;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes contact points (P10) and reviews (P9); from partner administrators of its regions. */
@RestController
@RequestMapping("/api/v1/agreements/{id}")
class UpkeepController {

  private final Commands commands;
  private final AgreementDoor door;

  UpkeepController(Commands commands, AgreementDoor door) {
    this.commands = commands;
    this.door = door;
  }

  /** A contact point: a function, never a person. */
  record ContactBody(
      @Nullable String contactId,
      @Nullable ContactKind kind,
      @Nullable ContactFunction function,
      @Nullable String reachableAt,
      @Nullable Boolean onCall) {}

  /** When to look at the partnership next. */
  record PlanBody(@Nullable Instant due) {}

  /** A review that was held; the next one is planned with it. */
  record ReviewBody(
      @Nullable Instant heldAt,
      @Nullable String findings,
      @Nullable Instant nextDue) {}

  /** Sets a contact point. */
  @PostMapping("/contacts")
  Receipt set(CommandRequest request, @PathVariable String id, @RequestBody ContactBody body) {
    Actor by = Rights.registrar(request.caller());
    String chosen = Fields.optionalCode("contactId", body.contactId(), Fields.ID);
    return send(
        request,
        by,
        id,
        new SetContact(
            chosen == null ? Ids.next("contact") : chosen,
            Fields.given("kind", body.kind()),
            Fields.given("function", body.function()),
            Fields.text("reachableAt", body.reachableAt(), Limits.REFERENCE),
            Boolean.TRUE.equals(body.onCall())));
  }

  /** Removes a contact point. */
  @DeleteMapping("/contacts/{contact}")
  Receipt remove(CommandRequest request, @PathVariable String id, @PathVariable String contact) {
    Actor by = Rights.registrar(request.caller());
    return send(request, by, id, new RemoveContact(Fields.code("contact", contact, Fields.ID)));
  }

  /** Plans the recurring review. */
  @PostMapping("/review-plan")
  Receipt plan(CommandRequest request, @PathVariable String id, @RequestBody PlanBody body) {
    Actor by = Rights.registrar(request.caller());
    return send(request, by, id, new PlanReview(Fields.given("due", body.due())));
  }

  /** Records a review that was held. */
  @PostMapping("/reviews")
  Receipt hold(CommandRequest request, @PathVariable String id, @RequestBody ReviewBody body) {
    Actor by = Rights.registrar(request.caller());
    return send(
        request,
        by,
        id,
        new HoldReview(
            Fields.given("heldAt", body.heldAt()),
            Fields.text("findings", body.findings(), Limits.STATEMENT),
            Fields.given("nextDue", body.nextDue())));
  }

  private Receipt send(CommandRequest request, Actor by, String id, UpkeepCommand command) {
    return commands.send(new UpkeepOrder(
        AgreementDoor.known(id), command, AgreementDoor.authority(by), door.context(request, by)));
  }
}
