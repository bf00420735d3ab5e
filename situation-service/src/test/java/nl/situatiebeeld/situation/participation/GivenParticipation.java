package nl.situatiebeeld.situation.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationEvent;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.platform.problem.RefusedException;
import nl.situatiebeeld.situation.agreement.KnownAgreement;
import nl.situatiebeeld.situation.participation.ParticipationCommand.GrantAccess;
import nl.situatiebeeld.situation.participation.ParticipationCommand.SeekAccess;
import nl.situatiebeeld.situation.request.Party;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;
import nl.situatiebeeld.situation.testing.Attempt;
import nl.situatiebeeld.situation.testing.Someone;
import nl.situatiebeeld.situation.testing.Standing;
import org.jspecify.annotations.Nullable;

/** The partner "waterschap" in a situation led by VR24. */
final class GivenParticipation {

  static final String PARTNER = "waterschap";
  static final Party REGION = Someone.managerOf("VR24");
  static final Party ITSELF = Someone.readerOf(PARTNER);

  static final Duration LONGEST_DELAY = Duration.ofHours(24);

  private Participation now = new Participation.Absent();
  private SituationStanding situation = Standing.open();
  private Party party = REGION;
  private List<KnownAgreement> agreements = List.of(agreement("a-1", Profile.KERN));
  private boolean known = true;
  private @Nullable ParticipationStanding mandating;
  private boolean agreementHolds = true;
  private @Nullable KnownAgreement successor;
  private Duration notice = Duration.ZERO;
  private Instant moment = Standing.NOW;

  static GivenParticipation given(Participation now) {
    GivenParticipation given = new GivenParticipation();
    given.now = now;
    return given;
  }

  static GivenParticipation given() {
    return new GivenParticipation();
  }

  /** Invited, with nothing else in the way of a grant. */
  static GivenParticipation invited() {
    return given(new Participation.Invited());
  }

  GivenParticipation by(Party someone) {
    party = someone;
    return this;
  }

  GivenParticipation in(SituationStanding standing) {
    situation = standing;
    return this;
  }

  GivenParticipation with(KnownAgreement... inForce) {
    agreements = List.of(inForce);
    return this;
  }

  GivenParticipation under(Profile profile) {
    return with(agreement("a-1", profile));
  }

  GivenParticipation at(Instant then) {
    moment = then;
    return this;
  }

  GivenParticipation ofAnUnknownPartner() {
    known = false;
    return this;
  }

  ParticipationEvent decides(ParticipationCommand command) {
    List<ParticipationEvent> events = decidesAll(command);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  List<ParticipationEvent> decidesAll(ParticipationCommand command) {
    return ParticipationDecider.decide(
        command,
        now,
        new ParticipationDecider.Circumstances(
            PARTNER,
            situation,
            party,
            agreements,
            known,
            mandating,
            agreementHolds,
            successor,
            new ParticipationSettings(notice, LONGEST_DELAY),
            moment));
  }

  GivenParticipation mandating(@Nullable ParticipationStanding other) {
    mandating = other;
    return this;
  }

  /** Its agreement ended, and this one took its place, if any did. */
  GivenParticipation endedBy(@Nullable KnownAgreement next, Duration afterNotice) {
    agreementHolds = false;
    successor = next;
    notice = afterNotice;
    return this;
  }

  GivenParticipation holdsAgain() {
    agreementHolds = true;
    return this;
  }

  GivenParticipation after(ParticipationCommand command) {
    for (ParticipationEvent event : decidesAll(command)) {
      now = ParticipationDecider.evolve(now, event);
    }
    return this;
  }

  ParticipationEvent.ParticipationGranted grants(GrantAccess grant) {
    return (ParticipationEvent.ParticipationGranted) decides(grant);
  }

  RefusedException refuses(ParticipationCommand command, ParticipationRefusal refusal) {
    RefusedException refused = Attempt.refused(() -> decides(command));
    assertThat(refused.refusal()).isEqualTo(refusal);
    return refused;
  }

  /** The state that it ends in, or the refusal. */
  String outcome(ParticipationCommand command) {
    try {
      return ParticipationDecider.evolve(now, decides(command)).code().name();
    } catch (RefusedException refused) {
      return refused.refusal().slug();
    }
  }

  Participation now() {
    return now;
  }

  static KnownAgreement agreement(String id, Profile profile) {
    return new KnownAgreement(id, PARTNER, "watersysteem", profile);
  }

  static Participation.Present present(ParticipationState state, @Nullable Instant until) {
    return present(state, Profile.KERN, Standing.THEMES, until, null);
  }

  static Participation.Present present(
      ParticipationState state,
      Profile profile,
      List<String> themes,
      @Nullable Instant until,
      @Nullable String mandatedBy) {
    Rights rights = ProfileTable.rights(profile, state);
    var grant = new ParticipationEvent.ParticipationGranted(
        Standing.SITUATION,
        PARTNER,
        state,
        "watersysteem",
        "a-1",
        profile,
        rights,
        themes,
        !themes.equals(Standing.THEMES),
        until,
        null,
        null,
        mandatedBy,
        false,
        "VR24",
        "nodig",
        REGION.actor());
    return new Participation.Present(state, rights, grant, null);
  }

  /** An AD_HOC one, with what it needs, or not (S5). */
  static Participation.Present adHocPresent(
      @Nullable Instant until, @Nullable String conditions, @Nullable String hin) {
    Rights rights = ProfileTable.rights(Profile.AD_HOC, ParticipationState.ACTIVE);
    var grant = new ParticipationEvent.ParticipationGranted(
        Standing.SITUATION,
        PARTNER,
        ParticipationState.ACTIVE,
        "watersysteem",
        "a-1",
        Profile.AD_HOC,
        rights,
        Standing.THEMES,
        false,
        until,
        conditions,
        hin,
        null,
        false,
        "VR24",
        "nodig",
        REGION.actor());
    return new Participation.Present(ParticipationState.ACTIVE, rights, grant, null);
  }

  static SeekAccess seek() {
    return new SeekAccess("watersysteem", "nodig");
  }

  static GrantAccess grant(ParticipationState state, String... themes) {
    return new GrantAccess(
        state, "watersysteem", null, List.of(themes), null, null, null, null, "nodig");
  }

  /** What AD_HOC needs besides (S5). */
  static GrantAccess adHoc(
      @Nullable Instant until, @Nullable String conditions, @Nullable String hin) {
    return new GrantAccess(
        ParticipationState.ACTIVE,
        "watersysteem",
        null,
        List.of(),
        until,
        conditions,
        hin,
        null,
        "nodig");
  }
}
