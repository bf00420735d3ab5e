package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.attachment.AttachmentEvent;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * Attachments as items (A5), for the leading region and who handed them in; others learn of them
 * from the facts that carry them.
 */
final class Attachments {

  private Attachments() {}

  static Item evolve(@Nullable Item now, AttachmentEvent event, Instant recordedAt) {
    return switch (event) {
      case AttachmentEvent.AttachmentAdded e ->
        Item.begins(ItemKind.ATTACHMENT, e.situationId(), e.attachmentId(), "STORED")
            .seenBy(Audience.ADDRESSED, List.of(e.by().organisation()))
            .with("name", e.name())
            .with("mediaType", e.mediaType())
            .with("size", e.size())
            .with("hash", e.hash())
            .with("sensitivity", e.sensitivity());
    };
  }
}
