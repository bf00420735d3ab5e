package nl.situatiebeeld.contracts;

/** The topics on Kafka. The number of partitions is fixed for life: the key decides the order. */
public final class Topics {

  /** Everything that happens in situations; key = situation id. */
  public static final String SITUATION_EVENTS = "situation.events";

  /** Everything that happens to partners and agreements; key = partner id. */
  public static final String PARTNER_EVENTS = "partner.events";

  /** Partitions of both topics. */
  public static final int PARTITIONS = 12;

  private Topics() {}
}
