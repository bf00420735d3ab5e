package nl.situatiebeeld.partner.user;

import java.time.Instant;
import java.util.regex.Pattern;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.Limits;
import nl.situatiebeeld.partner.request.AgreementDoor;
import nl.situatiebeeld.partner.request.Fields;
import nl.situatiebeeld.partner.request.Rights;
import nl.situatiebeeld.partner.user.UserCommand.AddUser;
import nl.situatiebeeld.partner.user.UserCommand.CompleteTraining;
import nl.situatiebeeld.partner.user.UserCommand.RemoveUser;
import nl.situatiebeeld.partner.user.UserCommand.SignUserAgreement;
import nl.situatiebeeld.platform.command.CommandRequest;
import nl.situatiebeeld.platform.command.Commands;
import nl.situatiebeeld.platform.command.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes commands about the people of a partner (P11); from its own administrators or a region's.
 */
@RestController
@RequestMapping("/api/v1/partners/{id}/users")
class UserController {

  // an opaque id: letters, digits and what identity providers put between them; no name, no address
  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:|._-]{0,254}");

  private final Commands commands;
  private final AgreementDoor door;

  UserController(Commands commands, AgreementDoor door) {
    this.commands = commands;
    this.door = door;
  }

  /** Somebody who is to act for the partner. */
  record UserBody(@Nullable String userId) {}

  /** When the user agreement was signed. */
  record SigningBody(@Nullable Instant signedAt) {}

  /** A completed training. */
  record TrainingBody(@Nullable String training, @Nullable Instant completedAt) {}

  /** Names somebody who is to act for the partner. */
  @PostMapping
  Receipt add(CommandRequest request, @PathVariable String id, @RequestBody UserBody body) {
    Actor by = Rights.peopleKeeper(request.caller(), id);
    return send(request, by, id, new AddUser(Fields.code("userId", body.userId(), SUBJECT)));
  }

  /** Notes that a user signed the user agreement. */
  @PostMapping("/{user}/user-agreement")
  Receipt sign(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String user,
      @RequestBody SigningBody body) {
    Actor by = Rights.peopleKeeper(request.caller(), id);
    Instant at = Fields.given("signedAt", body.signedAt());
    return send(request, by, id, new SignUserAgreement(subject(user), at));
  }

  /** Notes a training that a user completed. */
  @PostMapping("/{user}/training")
  Receipt train(
      CommandRequest request,
      @PathVariable String id,
      @PathVariable String user,
      @RequestBody TrainingBody body) {
    Actor by = Rights.peopleKeeper(request.caller(), id);
    return send(
        request,
        by,
        id,
        new CompleteTraining(
            subject(user),
            Fields.text("training", body.training(), Limits.NAME),
            Fields.given("completedAt", body.completedAt())));
  }

  /** Removes somebody who acts for the partner no longer. */
  @DeleteMapping("/{user}")
  Receipt remove(CommandRequest request, @PathVariable String id, @PathVariable String user) {
    Actor by = Rights.peopleKeeper(request.caller(), id);
    return send(request, by, id, new RemoveUser(subject(user)));
  }

  private static String subject(String user) {
    return Fields.code("userId", user, SUBJECT);
  }

  private Receipt send(CommandRequest request, Actor by, String id, UserCommand command) {
    String partner = Fields.code("id", id, Fields.ID);
    return commands.send(new UserOrder(partner, command, door.context(request, by)));
  }
}
