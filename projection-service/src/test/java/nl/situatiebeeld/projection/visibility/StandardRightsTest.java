package nl.situatiebeeld.projection.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import nl.situatiebeeld.projection.Story;
import org.junit.jupiter.api.Test;

/** Table 1: how a supposed active partner reads. */
class StandardRightsTest {

  @Test
  void asTableOneSays() {
    StringBuilder table = new StringBuilder();
    for (Profile profile : Profile.values()) {
      table
          .append(profile)
          .append(' ')
          .append(StandardRights.reading(profile))
          .append(StandardRights.sourceData(profile) ? " source data" : "")
          .append('\n');
    }
    assertThat(table).hasToString("""
        KERN LIVE source data
        STRUCTUREEL LIVE
        KOPPEL SITREP
        STANDBY LIVE_THEMES
        AD_HOC DISCLOSED
        """);
  }

  @Test
  void asGrantsSay() {
    for (Profile profile : Profile.values()) {
      Rights granted = Story.rights(profile, ParticipationState.ACTIVE);
      assertThat(StandardRights.reading(profile)).isEqualTo(granted.reading());
      assertThat(StandardRights.sourceData(profile)).isEqualTo(granted.sourceData());
    }
  }
}
