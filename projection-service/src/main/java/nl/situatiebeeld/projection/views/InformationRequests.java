package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.request.InformationRequestEvent;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/** Information requests as items (A1); open until answered, declined or withdrawn. */
final class InformationRequests {

  private InformationRequests() {}

  static Item evolve(@Nullable Item now, InformationRequestEvent event, Instant recordedAt) {
    return switch (event) {
      case InformationRequestEvent.InformationRequested e -> asked(e);
      case InformationRequestEvent.InformationRequestAnswered e -> {
        Item item = Item.known(now);
        yield item.status("ANSWERED", false)
            .about(item.theme(), ItemFact.of(e.facts()), List.of())
            .with("remark", e.remark())
            .with("late", e.late())
            .with("answeredAt", recordedAt);
      }
      case InformationRequestEvent.InformationRequestDeclined e ->
        Item.known(now).status("DECLINED", false).with("reason", e.reason());
      case InformationRequestEvent.InformationRequestWithdrawn e ->
        Item.known(now).status("WITHDRAWN", false).with("reason", e.reason());
      case InformationRequestEvent.InformationRequestExtended e ->
        Item.known(now).dueAt(e.dueAt()).with("reason", e.reason()).with("overdueSince", null);
      case InformationRequestEvent.InformationRequestOverdue e ->
        Item.known(now).with("overdueSince", e.dueAt());
    };
  }

  private static Item asked(InformationRequestEvent.InformationRequested e) {
    return Item.begins(ItemKind.INFORMATION_REQUEST, e.situationId(), e.requestId(), "OPEN")
        .seenBy(e.audience(), List.of(e.addressee().organisation()))
        .alsoSeenBy(e.by().organisation())
        .about(e.theme(), List.of(), List.of())
        .dueAt(e.dueAt())
        .with("to", e.addressee())
        .with("question", e.question());
  }
}
