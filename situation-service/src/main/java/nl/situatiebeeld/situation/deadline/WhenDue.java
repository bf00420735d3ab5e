package nl.situatiebeeld.situation.deadline;

/** What a capability does when one of its deadlines is due. */
public interface WhenDue {

  /** The kind of deadlines that it takes. */
  String kind();

  /**
   * Sends an order, outside any transaction. It can be called again for the same deadline, after an
   * instance died: the decider lets it happen once. A refusal ends the deadline; what can be mended
   * by waiting (overloaded, unavailable, a database that is away) is tried again.
   */
  void due(Due due);
}
