package nl.situatiebeeld.situation.participation;

import java.util.Objects;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.participation.Participation.Present;
import nl.situatiebeeld.situation.participation.ParticipationCommand.WithdrawMandate;
import nl.situatiebeeld.situation.participation.ParticipationDecider.Circumstances;
import nl.situatiebeeld.situation.standing.ParticipationStanding;

/** What becomes of a participation by the mandate on which it rests (S8). */
final class MandateFollowing {

  static final String ENDED = "The mandating partner takes part no longer";
  static final String NARROWED = "The mandating partner may do less";

  private MandateFollowing() {}

  static Mandate.Extent extent(ParticipationStanding standing) {
    return new Mandate.Extent(
        Objects.requireNonNull(standing.rights(), "who takes part has rights"),
        standing.themes(),
        standing.until());
  }

  /** Ends with the mandating participation, or becomes at most what that one is (S8). */
  static ParticipationEvent follow(Present now, Circumstances c) {
    ParticipationStanding other = c.mandating();
    if (other == null || !Mandate.canMandate(other, c.moment())) {
      return Following.ends(ENDED, c);
    }
    Mandate.Extent own =
        new Mandate.Extent(now.rights(), now.grant().themes(), now.grant().until());
    Mandate.Extent least = Mandate.atMost(own, extent(other));
    if (least.themes().isEmpty()) {
      return Following.ends(ENDED, c);
    }
    if (least.equals(own)) {
      throw Following.refused(ParticipationRefusal.MANDATE_HOLDS);
    }
    return FollowedTerms.of(now, least).granted(now, NARROWED, c);
  }

  /**
   * The mandating partner takes its mandate back: what rests on it ends (S8). Anybody else learns
   * nothing, not even whether there is one (V5).
   */
  static ParticipationEvent withdraw(WithdrawMandate withdraw, Participation now, Circumstances c) {
    if (now instanceof Present p
        && !p.over(c.moment())
        && c.party().organisation().equals(p.grant().mandatedBy())
        && c.party().reports()) {
      return Following.ends(withdraw.reason(), c);
    }
    throw new RefusedException(
        ParticipationRefusal.NOT_YOUR_MANDATE,
        "Only the partner that gave the mandate takes it back, as its reporter.");
  }
}
