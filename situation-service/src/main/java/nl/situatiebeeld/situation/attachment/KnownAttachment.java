package nl.situatiebeeld.situation.attachment;

import java.util.List;
import nl.situatiebeeld.contracts.fact.Attachment;
import nl.situatiebeeld.contracts.fact.Sensitivity;

/**
 * What is known of an attachment.
 *
 * @param owner the organisation that handed it in
 */
public record KnownAttachment(
    String attachmentId,
    String situationId,
    String hash,
    String mediaType,
    int size,
    String name,
    String owner,
    Sensitivity sensitivity,
    List<String> addressedTo) {

  /** As a fact carries it. */
  public Attachment carried() {
    return new Attachment(hash, mediaType, size, name);
  }
}
