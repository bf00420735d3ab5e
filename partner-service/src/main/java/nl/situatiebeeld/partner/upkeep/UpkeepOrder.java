package nl.situatiebeeld.partner.upkeep;

import nl.situatiebeeld.partner.terms.AgreementAsk;
import nl.situatiebeeld.partner.terms.Authority;

/** A command of this capability on its way to an agreement. */
public record UpkeepOrder(
    String aggregateId, UpkeepCommand command, Authority authority, Context context)
    implements AgreementAsk {}
