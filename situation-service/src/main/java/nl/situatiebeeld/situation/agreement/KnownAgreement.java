package nl.situatiebeeld.situation.agreement;

import nl.situatiebeeld.contracts.participation.Profile;

/** An agreement in force, as this service knows it. */
public record KnownAgreement(
    String agreementId, String partnerId, String coreTask, Profile profile) {}
