package nl.situatiebeeld.contracts.partner;

/** What happens to one agreement of a partner. */
public sealed interface AgreementEvent extends PartnerEvent
    permits PartnerEvent.AgreementDrafted,
        PartnerEvent.AgreementEnteredIntoForce,
        PartnerEvent.AgreementEnded,
        PartnerEvent.RegionLeft,
        ElaborationEvent,
        AssessmentEvent,
        UpkeepEvent {

  String agreementId();
}
