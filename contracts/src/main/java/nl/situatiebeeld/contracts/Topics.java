package nl.situatiebeeld.contracts;

/** The topics on Kafka. The number of partitions is fixed for life: the key decides the order. */
public final class Topics {

  /** Everything that happens in situations; key = situation id. */
  public static final String SITUATION_EVENTS = "situation.events";

  /** Everything that happens to partners and agreements; key = partner id. */
  public static final String PARTNER_EVENTS = "partner.events";

  /** Signed roots over the chains of all situations (E7), in one partition. */
  public static final String SITUATION_ROOTS = "situation.roots";

  /** What a partner's topics begin with; its id follows. */
  private static final String ALERTS = "alerts.";

  /** Partitions of both topics of events. */
  public static final int PARTITIONS = 12;

  private Topics() {}

  /**
   * Alerts of one partner, so that access can be given to it alone; key = situation id.
   *
   * @param exercise exercises have a topic of their own (S1)
   */
  public static String alerts(String partnerId, boolean exercise) {
    return ALERTS + partnerId + (exercise ? ".exercises" : "");
  }
}
