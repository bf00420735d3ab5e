package nl.situatiebeeld.situation.testing;

import java.time.Instant;
import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.situation.SituationKind;
import nl.situatiebeeld.contracts.situation.SituationState;
import nl.situatiebeeld.situation.participation.ProfileTable;
import nl.situatiebeeld.situation.standing.ParticipationStanding;
import nl.situatiebeeld.situation.standing.SituationStanding;

/** How a situation led by VR24, with VR23 beside it, and the participations in it stand. */
public final class Standing {

  public static final String SITUATION = "situation-1";
  public static final List<String> THEMES = List.of("meteo", "care", "effects");

  /** When tests take place. */
  public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private Standing() {}

  /** Open. */
  public static SituationStanding open() {
    return in(SituationState.OPEN);
  }

  /** Closed. */
  public static SituationStanding closed() {
    return in(SituationState.CLOSED);
  }

  /** In any state. */
  public static SituationStanding in(SituationState state) {
    return new SituationStanding(
        SITUATION, SituationKind.INCIDENT, state, "VR24", List.of("VR24", "VR23"), THEMES, false);
  }

  /** A partner that has access in all themes; an AD_HOC one through the HIN called "hin". */
  public static ParticipationStanding taking(
      String partner, Profile profile, ParticipationState state) {
    return taking(partner, profile, state, THEMES, null);
  }

  /** A partner that has access in these themes, until then. */
  public static ParticipationStanding taking(
      String partner,
      Profile profile,
      ParticipationState state,
      List<String> themes,
      @org.jspecify.annotations.Nullable Instant until) {
    return new ParticipationStanding(
        partner,
        state,
        profile,
        "core-task",
        ProfileTable.rights(profile, state),
        themes,
        until,
        profile == Profile.AD_HOC ? "hin" : null,
        "a-1",
        null);
  }
}
