package nl.situatiebeeld.partner.assessment;

import nl.situatiebeeld.partner.terms.AgreementAsk;
import nl.situatiebeeld.partner.terms.Authority;

/** A command of this capability on its way to an agreement. */
public record AssessmentOrder(
    String aggregateId, AssessmentCommand command, Authority authority, Context context)
    implements AgreementAsk {}
