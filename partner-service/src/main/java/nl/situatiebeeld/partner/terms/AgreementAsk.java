package nl.situatiebeeld.partner.terms;

import nl.situatiebeeld.platform.command.Order;

/** A command on its way to an agreement; one record per capability. */
public interface AgreementAsk extends Order {

  /** On whose authority it is asked. */
  Authority authority();
}
