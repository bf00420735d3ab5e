package nl.situatiebeeld.partner.position;

import nl.situatiebeeld.partner.terms.AgreementAsk;
import nl.situatiebeeld.partner.terms.Authority;

/** A command of this capability on its way to an agreement. */
public record PositionOrder(
    String aggregateId, PositionCommand command, Authority authority, Context context)
    implements AgreementAsk {}
