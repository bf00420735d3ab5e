package nl.situatiebeeld.partner.elaboration;

import nl.situatiebeeld.partner.terms.AgreementAsk;
import nl.situatiebeeld.partner.terms.Authority;

/** A command of this capability on its way to an agreement. */
public record ElaborationOrder(
    String aggregateId, ElaborationCommand command, Authority authority, Context context)
    implements AgreementAsk {}
