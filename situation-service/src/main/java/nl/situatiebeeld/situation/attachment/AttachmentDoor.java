package nl.situatiebeeld.situation.attachment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.situatiebeeld.platform.security.Caller;
import nl.situatiebeeld.platform.security.Roles;
import org.springframework.stereotype.Component;

/** Who may have which attachment; to all others there is none (V5). */
@Component
class AttachmentDoor {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Attachments attachments;
  private final Carriers carriers;

  AttachmentDoor(Attachments attachments, Carriers carriers) {
    this.attachments = attachments;
    this.carriers = carriers;
  }

  /**
   * The attachment, for who may have it.
   *
   * @param ref its id, or the hash by which facts carry it
   */
  Optional<KnownAttachment> open(Caller caller, String ref) {
    List<KnownAttachment> meant = HASH.matcher(ref).matches()
        ? attachments.withContent(ref)
        : attachments.find(ref).stream().toList();
    return meant.stream().filter(each -> mayHave(caller, each)).findFirst();
  }

  // A5: who handed it in, who sees a fact that carries it, and evaluators
  private boolean mayHave(Caller caller, KnownAttachment attachment) {
    if (caller.has(Roles.EVALUATOR)) {
      return true; // V6
    }
    return caller.has(Roles.READER)
        && (caller.organisation().equals(attachment.owner()) || carriers.shows(caller, attachment));
  }
}
