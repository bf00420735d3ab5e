package nl.situatiebeeld.situation.deadline;

/** What a capability does when one of its deadlines is due. */
public interface WhenDue {

  /** The kind of deadlines that it takes. */
  String kind();

  /**
   * Sends an order, outside any transaction. It can be called again for the same deadline, after an
   * instance died: the decider lets it happen once, and whoever sets a deadline clears it in the
   * transaction in which nothing is waited for any more. Whatever is refused is kept: until the
   * situation is open again when that is why, else to be tried again later.
   */
  void due(Due due);
}
