package nl.situatiebeeld.partner.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.partner.registration.PartnerCommand.AssignCoreTask;
import nl.situatiebeeld.partner.registration.PartnerCommand.ChangeCoreTask;
import nl.situatiebeeld.partner.registration.PartnerCommand.RegisterPartner;
import nl.situatiebeeld.partner.request.Fields;
import nl.situatiebeeld.partner.request.Rights;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Order;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes commands about partners, from partner administrators of regions; the steering group changes
 * core tasks too.
 */
@RestController
@RequestMapping("/api/v1/partners")
class RegistrationController {

  private final Commands commands;
  private final Clock clock;

  RegistrationController(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * A partner to register.
   *
   * @param id chosen by the caller, or null to have one made
   */
  record PartnerBody(@Nullable String id, @Nullable String name) {}

  /** A core task to assign; without an area it matters everywhere. */
  record CoreTaskBody(
      @Nullable String code,
      @Nullable String name,
      @Nullable CoreTaskCategory category,
      @Nullable List<@Nullable String> themes,
      @Nullable Geometry area) {}

  /** What changes of a core task; its code and category stay. */
  record CoreTaskChangeBody(
      @Nullable String name,
      @Nullable List<@Nullable String> themes,
      @Nullable Geometry area) {}

  /** Registers a partner. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Receipt register(CommandRequest request, @RequestBody PartnerBody body) {
    Actor by = Rights.registrar(request.caller());
    String chosen = Fields.optionalCode("id", body.id(), Fields.SLUG);
    String name = Fields.text("name", body.name(), Limits.NAME);
    return send(
        request, by, chosen == null ? Ids.next("partner") : chosen, new RegisterPartner(name));
  }

  /** Gives a partner a core task. */
  @PostMapping("/{id}/core-tasks")
  Receipt assign(CommandRequest request, @PathVariable String id, @RequestBody CoreTaskBody body) {
    Actor by = Rights.registrar(request.caller());
    AssignCoreTask task = new AssignCoreTask(
        Fields.code("code", body.code(), Fields.SLUG),
        Fields.text("name", body.name(), Limits.NAME),
        Fields.given("category", body.category()),
        Fields.codes("themes", body.themes(), Fields.THEME, Limits.THEMES),
        Fields.geometry("area", body.area()));
    return send(request, by, known(id), task);
  }

  /** Changes what a core task is called, and where it matters. */
  @PutMapping("/{id}/core-tasks/{code}")
  Receipt change(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String code,
      @RequestBody CoreTaskChangeBody body) {
    Actor by = Rights.registrarOrSteeringGroup(request.caller());
    ChangeCoreTask task = new ChangeCoreTask(
        Fields.code("code", code, Fields.SLUG),
        Fields.text("name", body.name(), Limits.NAME),
        Fields.codes("themes", body.themes(), Fields.THEME, Limits.THEMES),
        Fields.geometry("area", body.area()));
    return send(request, by, known(id), task);
  }

  private static String known(String id) {
    if (!Fields.ID.matcher(id).matches()) {
      throw new RefusedException(PartnerRefusal.PARTNER_UNKNOWN, "Check the partner's id.");
    }
    return id;
  }

  private Receipt send(CommandRequest request, Actor by, String id, PartnerCommand command) {
    Order.Context context = Order.Context.of(request, by, Instant.now(clock), null);
    return commands.send(new PartnerOrder(id, command, context));
  }
}
