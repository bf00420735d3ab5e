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
 * What each profile may do: Table 1 made exact, laid out as it is there; STANDBY has a column for
 * monitoring and one for active (V1). The one place where rights come from.
 */
public final class ProfileTable {

  private static final Signalling SELF = Signalling.DIRECT;
  private static final Signalling LIAISON = Signalling.THROUGH_LIAISON;
  private static final Signalling HIN = Signalling.THROUGH_HIN;
  private static final boolean YES = true;
  private static final boolean NO = false;

  // spotless-free zone: the table reads as Table 1 does
  // @formatter:off
  private static final Column KERN =
      new Column(YES, LIVE, YES, DIRECT, YES, YES, YES, YES, SELF, YES);
  private static final Column STRUCTUREEL =
      new Column(NO, LIVE, NO, PROPOSAL, YES, YES, NO, YES, SELF, NO);
  private static final Column KOPPEL =
      new Column(NO, SITREP, NO, THROUGH_REGION, NO, NO, NO, NO, LIAISON, NO);
  private static final Column STANDBY_MONITORING =
      new Column(NO, LIVE_VERIFIED, NO, NONE, NO, NO, NO, NO, SELF, NO);
  private static final Column STANDBY_ACTIVE =
      new Column(NO, LIVE_THEMES, NO, NONE, NO, NO, NO, NO, SELF, NO);
  private static final Column AD_HOC =
      new Column(NO, DISCLOSED, NO, THROUGH_HIN, NO, NO, NO, NO, HIN, NO);

  // @formatter:on

  private ProfileTable() {}

  private record Column() {}
}
