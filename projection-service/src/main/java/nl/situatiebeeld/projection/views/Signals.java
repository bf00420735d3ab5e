package nl.situatiebeeld.projection.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.situatiebeeld.contracts.Audience;
import nl.situatiebeeld.contracts.signal.SignalEvent;
import nl.situatiebeeld.projection.visibility.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * Signals that a fact is wrong, as items (F6): open until answered; for the leading region, the
 * fact's owner and who signals.
 */
final class Signals {

  private Signals() {}

  static Item evolve(@Nullable Item now, SignalEvent event, Instant recordedAt) {
    return switch (event) {
      case SignalEvent.SignalRaised e ->
        Item.begins(ItemKind.SIGNAL, e.situationId(), e.signalId(), "OPEN")
            .seenBy(Audience.ADDRESSED, List.of(e.owner()))
            .alsoSeenBy(e.signaller())
            .alsoSeenBy(e.by().organisation())
            .about(null, facts(e), List.of())
            .with("owner", e.owner())
            .with("signaller", e.signaller())
            .with("reason", e.reason());
      case SignalEvent.SignalAccepted e ->
        Item.known(now)
            .status("ACCEPTED", false)
            .with("outcome", e.outcome().name())
            .with("outcomeVersion", e.version())
            .with("remark", e.remark())
            .with("answeredBy", e.by().organisation())
            .with("answeredAt", recordedAt);
      case SignalEvent.SignalRejected e ->
        Item.known(now)
            .status("REJECTED", false)
            .with("rejection", e.reason())
            .with("answeredBy", e.by().organisation())
            .with("answeredAt", recordedAt);
    };
  }

  /** The fact that was signalled first, then the one that says otherwise. */
  private static List<ItemFact> facts(SignalEvent.SignalRaised e) {
    List<ItemFact> facts = new ArrayList<>();
    facts.add(new ItemFact(e.factId(), e.version()));
    if (e.contradictingFact() != null) {
      facts.add(new ItemFact(e.contradictingFact(), null));
    }
    return facts;
  }
}
