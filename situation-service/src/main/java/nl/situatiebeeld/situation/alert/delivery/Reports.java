package nl.situatiebeeld.situation.alert.delivery;

import nl.situatiebeeld.contracts.alert.AlertFailure;

/** Hears how deliveries ended, records it, and takes them out of the outbox. */
public interface Reports {

  /** The other side has it. */
  void arrived(Delivery delivery);

  /** It is not tried any more. */
  void failed(Delivery delivery, AlertFailure why);
}
