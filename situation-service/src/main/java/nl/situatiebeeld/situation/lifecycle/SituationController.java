package nl.situatiebeeld.situation.lifecycle;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.geo.Geometry;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.request.Checks;
import nl.situatiebeeld.situation.request.Door;
import nl.situatiebeeld.situation.request.Retold;
import nl.situatiebeeld.situation.standing.AccessRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/situations")
final class SituationController {

  private static final String KIND = "situation";

  private final Door door;

  SituationController(Door door) {
    this.door = door;
  }

  record Opening(
      @Nullable SituationKind kind,
      @Nullable String name,
      @Nullable String leadingRegion,
      @Nullable List<String> otherRegions,
      @Nullable Instant startedAt,
      @Nullable Geometry area,
      @Nullable List<String> themes,
      @Nullable Boolean reconstruction,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    SituationCommand.OpenSituation command() {
      List<String> own = Checks.codes("themes", themes);
      return new SituationCommand.OpenSituation(
          Checks.given("kind", kind),
          Checks.text("name", name, Limits.NAME),
          Checks.region("leadingRegion", leadingRegion),
          Checks.regions("otherRegions", otherRegions),
          Checks.given("startedAt", startedAt),
          Checks.geometry("area", area),
          own.isEmpty() ? DefaultThemes.CODES : own,
          Boolean.TRUE.equals(reconstruction));
    }
  }

  /** Opens a situation. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Receipt open(CommandRequest request, @RequestBody Opening body) {
    return send(Ids.next(KIND), body.command(), request, body);
  }

  record Grip(
      @Nullable Integer level,
      @Nullable Boolean national,
      @Nullable String reason,
      @Nullable String authority,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    SituationCommand.ChangeGrip command() {
      int asked = Checks.given("level", level);
      if (asked < 0 || asked > Limits.GRIP_LEVEL) {
        throw Checks.invalid("level", "A GRIP level is 0 to 5.");
      }
      // A4: never without reason and authority
      return new SituationCommand.ChangeGrip(
          asked,
          Boolean.TRUE.equals(national),
          Checks.text("reason", reason, Checks.TEXT),
          Checks.text("authority", authority, Limits.NAME));
    }
  }

  /** Changes the GRIP level. */
  @PostMapping("/{id}/grip")
  Receipt grip(CommandRequest request, @PathVariable String id, @RequestBody Grip body) {
    return send(id, body.command(), request, body);
  }

  record Reason(
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {

    String checked() {
      return Checks.text("reason", reason, Checks.TEXT);
    }
  }

  /** Closes a situation. Its history stays readable. */
  @PostMapping("/{id}/closure")
  Receipt close(CommandRequest request, @PathVariable String id, @RequestBody Reason body) {
    return send(id, new SituationCommand.CloseSituation(body.checked()), request, body);
  }

  /** Opens a closed situation again. */
  @PostMapping("/{id}/reopening")
  Receipt reopen(CommandRequest request, @PathVariable String id, @RequestBody Reason body) {
    return send(id, new SituationCommand.ReopenSituation(body.checked()), request, body);
  }

  /** Makes an incident of a risk. Its facts come along. */
  @PostMapping("/{id}/promotion")
  Receipt promote(CommandRequest request, @PathVariable String id, @RequestBody Reason body) {
    return send(id, new SituationCommand.PromoteSituation(body.checked()), request, body);
  }

  record Handover(
      @Nullable String to,
      @Nullable String reason,
      @Nullable String authority,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    SituationCommand.HandOverLeadership command() {
      // A4: never without reason and authority
      return new SituationCommand.HandOverLeadership(
          Checks.region("to", to),
          Checks.text("reason", reason, Checks.TEXT),
          Checks.text("authority", authority, Limits.NAME));
    }
  }

  /** Hands the leadership over to another region. */
  @PostMapping("/{id}/handover")
  Receipt handOver(CommandRequest request, @PathVariable String id, @RequestBody Handover body) {
    return send(id, body.command(), request, body);
  }

  record Involvement(
      @Nullable String region,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    SituationCommand.InvolveRegion command() {
      return new SituationCommand.InvolveRegion(
          Checks.region("region", region), Checks.text("reason", reason, Checks.TEXT));
    }
  }

  /** Involves another region. */
  @PostMapping("/{id}/regions")
  Receipt involve(CommandRequest request, @PathVariable String id, @RequestBody Involvement body) {
    return send(id, body.command(), request, body);
  }

  /** Releases a region that is no longer involved. */
  @PostMapping("/{id}/regions/{region}/release")
  Receipt release(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String region,
      @RequestBody Reason body) {
    return send(
        id,
        new SituationCommand.ReleaseRegion(Checks.region("region", region), body.checked()),
        request,
        body);
  }

  record Naming(
      @Nullable String name,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    SituationCommand.RenameSituation command() {
      return new SituationCommand.RenameSituation(
          Checks.text("name", name, Limits.NAME), Checks.text("reason", reason, Checks.TEXT));
    }
  }

  /** Changes the name. */
  @PostMapping("/{id}/name")
  Receipt rename(CommandRequest request, @PathVariable String id, @RequestBody Naming body) {
    return send(id, body.command(), request, body);
  }

  record Scoping(
      @Nullable Geometry area,
      @Nullable List<String> themes,
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    SituationCommand.RescopeSituation command() {
      return new SituationCommand.RescopeSituation(
          Checks.geometry("area", area),
          Checks.codes("themes", themes),
          Checks.text("reason", reason, Checks.TEXT));
    }
  }

  /** Changes the area and the themes. */
  @PostMapping("/{id}/scope")
  Receipt rescope(CommandRequest request, @PathVariable String id, @RequestBody Scoping body) {
    return send(id, body.command(), request, body);
  }

  private Receipt send(String id, SituationCommand command, CommandRequest request, Retold retold) {
    if (!Checks.isOf(KIND, Checks.id("id", id))) {
      throw new RefusedException(AccessRefusal.SITUATION_NOT_FOUND, "Check the situation's id.");
    }
    return door.send(
        request, retold, (party, context) -> new SituationOrder(id, command, party, context));
  }
}
