package nl.situatiebeeld.situation.fact;

import java.util.Optional;
import nl.situatiebeeld.contracts.DomainEvent;
import nl.situatiebeeld.contracts.fact.FactContent;
import nl.situatiebeeld.contracts.fact.FactEvent;
import nl.situatiebeeld.platform.eventstore.PastEvents;
import nl.situatiebeeld.situation.fact.FactState.Ended;
import nl.situatiebeeld.situation.fact.FactState.Living;
import nl.situatiebeeld.situation.fact.FactState.Unreported;
import org.springframework.stereotype.Component;

/** What facts said in each of their versions, for who goes on from one of them. */
@Component
public class FactVersions {

  private final PastEvents past;

  FactVersions(PastEvents past) {
    this.past = past;
  }

  /** One version of a fact, the last one that it has or one before. */
  public record Version(int number, FactContent content) {}

  /** The version in which a fact stands; none when it ended or there is none. */
  public Optional<Version> standing(String factId) {
    return upTo(factId, Integer.MAX_VALUE);
  }

  /** What it said in this version; none when it ended in it, or there is none. */
  public Optional<FactContent> in(String factId, int version) {
    return upTo(factId, version).map(Version::content);
  }

  private Optional<Version> upTo(String factId, int version) {
    FactState state = new Unreported();
    for (DomainEvent event : past.of(factId)) {
      if (event instanceof FactEvent next && !beyond(next, version)) {
        state = FactDecider.evolve(state, next);
      }
    }
    return switch (state) {
      case Unreported none -> Optional.empty();
      case Ended ended -> Optional.empty();
      case Living fact -> Optional.of(new Version(fact.version(), fact.content()));
    };
  }

  private static boolean beyond(FactEvent event, int version) {
    return event instanceof FactEvent.FactUpdated updated && updated.version() > version;
  }
}
