package nl.situatiebeeld.partner.agreement;

import nl.situatiebeeld.partner.terms.AgreementAsk;
import nl.situatiebeeld.partner.terms.Authority;

/** A command on its way to an agreement. */
record AgreementOrder(
    String aggregateId, AgreementCommand command, Authority authority, Context context)
    implements AgreementAsk {}
