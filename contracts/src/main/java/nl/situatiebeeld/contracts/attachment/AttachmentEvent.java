package nl.situatiebeeld.contracts.attachment;

import java.util.List;
import nl.situatiebeeld.contracts.Actor;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.EventName;
import nl.situatiebeeld.contracts.fact.Sensitivity;

/** What happens to an attachment (A5). */
public sealed interface AttachmentEvent extends DomainEvent {

  String situationId();

  String attachmentId();

  Actor by();

  @Override
  default String streamId() {
    return situationId();
  }

  /**
   * A document was handed in; facts may carry it from now on.
   *
   * @param hash SHA-256 of the content, 64 hexadecimal digits in lower case
   * @param mediaType such as {@code image/jpeg}; the content was looked at
   * @param size of the content, in bytes
   * @param name under which it was handed in
   * @param addressedTo the organisations that may see a {@code RESTRICTED} one
   */
  @EventName("attachment-added")
  record AttachmentAdded(
      String situationId,
      String attachmentId,
      String hash,
      String mediaType,
      int size,
      String name,
      Sensitivity sensitivity,
      List<String> addressedTo,
      Actor by)
      implements AttachmentEvent {}
}
