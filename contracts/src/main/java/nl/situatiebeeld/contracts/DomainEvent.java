package nl.situatiebeeld.contracts;

/**
 * Something that happened, recorded for good; its record's name may change, its {@link EventName}
 * never.
 */
public interface DomainEvent {

  /** The stream in which this event has its place: the id of the situation or of the partner. */
  String streamId();
}
