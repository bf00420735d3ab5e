package nl.situatiebeeld.situation.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.situatiebeeld.contracts.participation.ParticipationState;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.participation.Rights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Table 1 stands in the documentation and in the code: the same, cell by cell. */
class ProfileTableTest {

  private final DocumentedRights documented = DocumentedRights.read();

  @Test
  void theCodeSaysWhatTheDocumentationSays() {
    assertThat(documented.differences(ProfileTable::rights)).isEmpty();
  }

  @Test
  void theDocumentationHasARowForEachRightAndAColumnForEachProfile() {
    assertThat(documented.rights()).isEqualTo(DocumentedRights.components());
    assertThat(documented.columns())
        .containsExactly(
            "KERN", "STRUCTUREEL", "KOPPEL", "STANDBY monitoring", "STANDBY active", "AD_HOC");
  }

  @Test
  void anyCellChangedInTheDocumentationIsFound() {
    for (String right : documented.rights()) {
      for (String column : documented.columns()) {
        assertThat(documented.with(right, column, "other").differences(ProfileTable::rights))
            .containsExactly(right + " of " + column);
      }
    }
  }

  @Test
  void anyRightChangedInTheCodeIsFound() {
    for (String right : documented.rights()) {
      for (String column : documented.columns()) {
        List<String> found = documented.differences((profile, state) -> {
          Rights rights = ProfileTable.rights(profile, state);
          return DocumentedRights.column(profile, state).equals(column)
              ? DocumentedRights.changed(rights, right)
              : rights;
        });
        assertThat(found).containsExactly(right + " of " + column);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "STANDBY", mode = EnumSource.Mode.EXCLUDE)
  void onlyStandbyMayDoMoreWhenActive(Profile profile) {
    assertThat(ProfileTable.rights(profile, ParticipationState.ACTIVE))
        .isEqualTo(ProfileTable.rights(profile, ParticipationState.MONITORING));
  }
}
