package nl.situatiebeeld.situation.alert.delivery;

import nl.situatiebeeld.contracts.alert.AlertChannel;
import nl.situatiebeeld.contracts.alert.AlertFailure;

/** One way to a partner. */
interface Carrier {

  /** Which way. */
  AlertChannel channel();

  /** Tries it once; called outside any transaction, and lasts less than a lease. */
  Outcome carry(Delivery delivery);

  /** How an attempt ended. */
  sealed interface Outcome {

    /** The other side has it. */
    record Arrived() implements Outcome {}

    /** Perhaps another time. */
    record Failed(AlertFailure why) implements Outcome {}

    /** Never. */
    record Hopeless(AlertFailure why) implements Outcome {}
  }
}
