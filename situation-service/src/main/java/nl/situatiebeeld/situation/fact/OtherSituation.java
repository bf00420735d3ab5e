package nl.situatiebeeld.situation.fact;

import nl.situatiebeeld.situation.standing.SituationStanding;

/**
 * A situation beside the one that is decided in.
 *
 * @param standpoint from where the party would act there
 */
record OtherSituation(SituationStanding situation, Standpoint standpoint) {}
