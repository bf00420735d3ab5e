package nl.situatiebeeld.partner.agreement;

import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.partner.agreement.AgreementCommand.DraftAgreement;
import nl.situatiebeeld.partner.agreement.AgreementCommand.EndAgreement;
import nl.situatiebeeld.partner.request.AgreementDoor;
import nl.situatiebeeld.partner.request.Fields;
import nl.situatiebeeld.partner.request.Rights;
import nl.situatiebeeld.partner.terms.AgreementSettings;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about agreements as a whole. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementController {

  private final Commands commands;
  private final AgreementDoor door;
  private final AgreementSettings settings;

  AgreementController(Commands commands, AgreementDoor door, AgreementSettings settings) {
    this.commands = commands;
    this.door = door;
    this.settings = settings;
  }

  /** An agreement to draw up. */
  record DraftBody(
      @Nullable String partnerId,
      @Nullable String coreTask,
      @Nullable Profile profile,
      @Nullable List<@Nullable String> regions,
      @Nullable List<@Nullable String> wishedRegions,
      @Nullable String reason,
      @Nullable String succeeds,
      @Nullable String conditions) {}

  /** The end of an agreement, or of one region's part in it. */
  record EndBody(@Nullable String reason) {}

  /** Draws up an agreement. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Receipt draft(CommandRequest request, @RequestBody DraftBody body) {
    Actor by = Rights.registrarOrSteeringGroup(request.caller());
    DraftAgreement draft = new DraftAgreement(
        Fields.code("partnerId", body.partnerId(), Fields.ID),
        Fields.code("coreTask", body.coreTask(), Fields.SLUG),
        Fields.given("profile", body.profile()),
        regions("regions", body.regions()),
        regions("wishedRegions", body.wishedRegions()),
        Fields.optionalText("reason", body.reason(), Limits.REASON),
        Fields.optionalCode("succeeds", body.succeeds(), Fields.ID),
        Fields.optionalText("conditions", body.conditions(), Limits.REASON));
    if (draft.regions().isEmpty()) {
      throw Fields.invalid("regions", "An agreement holds for at least one region.");
    }
    return send(request, by, Ids.next("agreement"), draft);
  }

  private List<String> regions(String field, @Nullable List<@Nullable String> codes) {
    return Fields.codes(field, codes, Fields.REGION, settings.maxRegions());
  }

  /** Ends an agreement; by a region that shares it with others: for itself, by leaving it. */
  @PostMapping("/{id}/termination")
  Receipt end(CommandRequest request, @PathVariable String id, @RequestBody EndBody body) {
    Actor by = Rights.decider(request.caller());
    String reason = Fields.text("reason", body.reason(), Limits.REASON);
    return send(request, by, AgreementDoor.known(id), new EndAgreement(reason));
  }

  private Receipt send(CommandRequest request, Actor by, String id, AgreementCommand command) {
    return commands.send(
        new AgreementOrder(id, command, AgreementDoor.authority(by), door.context(request, by)));
  }
}
