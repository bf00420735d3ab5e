package nl.situatiebeeld.platform.eventstore;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Axon's event store, that knows within a unit of work which event it was given last. */
public final class RememberingEventStore extends EmbeddedEventStore {

  private static final String LAST = RememberingEventStore.class.getName() + ".last";

  RememberingEventStore(EmbeddedEventStore.Builder builder) {
    super(builder);
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    super.publish(events);
    if (!events.isEmpty() && CurrentUnitOfWork.isStarted()) {
      CurrentUnitOfWork.get().root().resources().put(LAST, events.getLast().getIdentifier());
    }
  }

  /** Id of the event given last in this unit of work. */
  public static String lastEventId() {
    return Objects.requireNonNull(
        CurrentUnitOfWork.get().root().<String>getResource(LAST), "no event was appended");
  }
}
