package nl.situatiebeeld.situation.participation;

import static nl.situatiebeeld.contracts.participation.Rights.Reading.DISCLOSED;
import static nl.situatiebeeld.contracts.participation.Rights.Reading.LIVE;
import static nl.situatiebeeld.contracts.participation.Rights.Reading.LIVE_THEMES;
import static nl.situatiebeeld.contracts.participation.Rights.Reading.LIVE_VERIFIED;
import static nl.situatiebeeld.contracts.participation.Rights.Reading.SITREP;
import static nl.situatiebeeld.contracts.participation.Rights.Reporting.DIRECT;
import static nl.situatiebeeld.contracts.participation.Rights.Reporting.NONE;
import static nl.situatiebeeld.contracts.participation.Rights.Reporting.PROPOSAL;
import static nl.situatiebeeld.contracts.participation.Rights.Reporting.THROUGH_HIN;
import static nl.situatiebeeld.contracts.participation.Rights.Reporting.THROUGH_REGION;

import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.contracts.participation.Rights.Reading;
import nl.situatiebeeld.contracts.participation.Rights.Reporting;
import nl.situatiebeeld.contracts.participation.Rights.Signalling;

/**
 * What each profile may do: Table 1 made exact, a row a line, a profile a column; STANDBY has one
 * for monitoring and one for active (V1). The one place where rights come from.
 */
public final class ProfileTable {

  private static final boolean Y = true;
  private static final boolean N = false;
  private static final Signalling SELF = Signalling.DIRECT;
  private static final Signalling LIAIS = Signalling.THROUGH_LIAISON;
  private static final Signalling HIN = Signalling.THROUGH_HIN;

  // columns:                          KERN, STRUCTUREEL, KOPPEL, STANDBY mon., act., AD_HOC
  private static final Row<Boolean> OWN_PICTURE = new Row<>(Y, N, N, N, N, N);
  private static final Row<Reading> READING =
      new Row<>(LIVE, LIVE, SITREP, LIVE_VERIFIED, LIVE_THEMES, DISCLOSED);
  private static final Row<Boolean> SOURCE_DATA = new Row<>(Y, N, N, N, N, N);
  private static final Row<Reporting> REPORTING =
      new Row<>(DIRECT, PROPOSAL, THROUGH_REGION, NONE, NONE, THROUGH_HIN);
  private static final Row<Boolean> CHANGING = new Row<>(Y, Y, N, N, N, N);
  private static final Row<Boolean> VERIFYING = new Row<>(Y, Y, N, N, N, N);
  private static final Row<Boolean> CONFIRMING = new Row<>(Y, N, N, N, N, N);
  private static final Row<Boolean> DISPUTING = new Row<>(Y, Y, N, N, N, N);
  private static final Row<Signalling> SIGNALLING = new Row<>(SELF, SELF, LIAIS, SELF, SELF, HIN);
  private static final Row<Boolean> IMPORTING = new Row<>(Y, N, N, N, N, N);

  private ProfileTable() {}

  /** The rights of a profile in a state of participation; other states have none. */
  public static Rights rights(Profile profile, ParticipationState state) {
    return new Rights(
        OWN_PICTURE.of(profile, state),
        READING.of(profile, state),
        SOURCE_DATA.of(profile, state),
        REPORTING.of(profile, state),
        CHANGING.of(profile, state),
        VERIFYING.of(profile, state),
        CONFIRMING.of(profile, state),
        DISPUTING.of(profile, state),
        SIGNALLING.of(profile, state),
        IMPORTING.of(profile, state));
  }

  private record Row<T>(
      T kern, T structureel, T koppel, T standbyMonitoring, T standbyActive, T adHoc) {

    T of(Profile profile, ParticipationState state) {
      return switch (profile) {
        case KERN -> kern;
        case STRUCTUREEL -> structureel;
        case KOPPEL -> koppel;
        case STANDBY -> state == ParticipationState.ACTIVE ? standbyActive : standbyMonitoring;
        case AD_HOC -> adHoc;
      };
    }
  }
}
