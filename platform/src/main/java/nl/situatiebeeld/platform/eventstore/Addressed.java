package nl.situatiebeeld.platform.eventstore;

/** What is meant for one aggregate. */
public interface Addressed {

  /** Id of the aggregate that it is for. */
  String aggregateId();
}
