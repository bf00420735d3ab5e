package nl.situatiebeeld.situation.participation;

import nl.situatiebeeld.contracts.participation.ParticipationEvent.ParticipationGranted;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.situation.participation.Participation.Present;
import nl.situatiebeeld.situation.participation.ParticipationDecider.Circumstances;
import org.jspecify.annotations.Nullable;

/** What a participation becomes by what happens elsewhere; the rest of its grant stays. */
record FollowedTerms(
    String agreementId,
    Profile profile,
    ParticipationState state,
    Mandate.Extent extent,
    @Nullable String mandatedBy) {

  /** As granted, with this extent. */
  static FollowedTerms of(Present now, Mandate.Extent extent) {
    return new FollowedTerms(
        now.grant().agreementId(),
        now.grant().profile(),
        now.code(),
        extent,
        now.grant().mandatedBy());
  }

  FollowedTerms with(Mandate.Extent least) {
    return new FollowedTerms(agreementId, profile, state, least, mandatedBy);
  }

  /** The grant that makes it so. */
  ParticipationGranted granted(Present now, String reason, Circumstances c) {
    ParticipationGranted before = now.grant();
    String hin = profile == Profile.AD_HOC ? before.secondedHin() : null;
    return new ParticipationGranted(
        c.situation().situationId(),
        c.partnerId(),
        state,
        before.coreTask(),
        agreementId,
        profile,
        extent.rights(),
        extent.themes(),
        before.themesNamed(),
        extent.until(),
        before.conditions(),
        hin,
        mandatedBy,
        GrantTerms.endsDisclosures(before, agreementId, profile, hin),
        before.grantingRegion(),
        reason,
        c.party().actor());
  }
}
