package nl.situatiebeeld.situation.sitrep;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.sitrep.ScheduleMode;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Receipt;
import nl.situatiebeeld.platform.ids.Ids;
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
@RequestMapping("/api/v1/situations/{id}")
final class SitRepController {

  private final Door door;
  private final SitRepSettings settings;

  SitRepController(Door door, SitRepSettings settings) {
    this.door = door;
    this.settings = settings;
  }

  record Issue(
      @Nullable Profile profile,
      @Nullable List<String> recipients,
      @Nullable String title,
      @Nullable String summary,
      @Nullable Instant scheduledFor,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    SitRepCommand command(String sitRepId) {
      return new SitRepCommand.IssueSitRep(
          sitRepId,
          Checks.given("profile", profile),
          Checks.codes("recipients", recipients),
          Checks.optionalText("title", title, Limits.NAME),
          Checks.optionalText("summary", summary, Limits.SUMMARY),
          scheduledFor);
    }
  }

  /** Issues a situation report. It is numbered and never changes. */
  @PostMapping("/sitreps")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt issue(CommandRequest request, @PathVariable String id, @RequestBody Issue body) {
    String sitRepId = Ids.next("sitrep");
    return send(id, sitRepId, body.command(sitRepId), request, body);
  }

  record Setting(
      @Nullable Profile profile,
      @Nullable List<String> recipients,
      @Nullable Instant firstAt,
      @Nullable Integer intervalMinutes,
      @Nullable ScheduleMode mode,
      @Nullable Instant recordedAt,
      @Nullable String actingFor)
      implements Retold {

    SitRepCommand command(String scheduleId, int graceMinutes) {
      int interval = Checks.given("intervalMinutes", intervalMinutes);
      if (interval < 1 || interval > Limits.SITREP_MINUTES) {
        throw Checks.invalid(
            "intervalMinutes", "An interval is 1 to " + Limits.SITREP_MINUTES + " minutes.");
      }
      return new SitRepCommand.SetSchedule(
          scheduleId,
          Checks.given("profile", profile),
          Checks.codes("recipients", recipients),
          Checks.given("firstAt", firstAt),
          interval,
          Checks.given("mode", mode),
          graceMinutes);
    }
  }

  /** Sets the times at which situation reports are issued. */
  @PostMapping("/sitrep-schedules")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt set(CommandRequest request, @PathVariable String id, @RequestBody Setting body) {
    String scheduleId = Ids.next("schedule");
    return send(id, scheduleId, body.command(scheduleId, settings.graceMinutes()), request, body);
  }

  record Ending(
      @Nullable String reason,
      @Nullable Instant recordedAt,
      @Nullable String actingFor) implements Retold {}

  /** Ends a schedule of situation reports. */
  @PostMapping("/sitrep-schedules/{scheduleId}/ending")
  Receipt end(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String scheduleId,
      @RequestBody Ending body) {
    var end = new SitRepCommand.EndSchedule(
        Checks.id("scheduleId", scheduleId), Checks.text("reason", body.reason(), Checks.TEXT));
    return send(id, scheduleId, end, request, body);
  }

  private Receipt send(
      String id, String subject, SitRepCommand command, CommandRequest request, Retold retold) {
    return door.send(
        request,
        retold,
        (party, context) -> new SitRepOrder(Checks.id("id", id), subject, command, party, context));
  }
}
