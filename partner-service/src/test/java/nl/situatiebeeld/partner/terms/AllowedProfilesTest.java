package nl.situatiebeeld.partner.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.CoreTaskCategory;
import nl.situatiebeeld.platform.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllowedProfilesTest {

  @Test
  void P2_categoriesAllowTheirProfiles() {
    assertThat(table(null)).isEqualTo("""
                           KERN        STRUCTUREEL KOPPEL      STANDBY     AD_HOC
        EMERGENCY_SERVICE  yes         yes         yes         no          reason
        CUSTODIAN          yes         yes         yes         no          reason
        SERVICE_PROVIDER   no          no          no          yes         reason
        INCIDENTAL         no          no          no          no          yes
        """);
  }

  @Test
  void P2_adHocForACategoryThatCouldPrepareTakesAReason() {
    assertThat(table("chooses not to prepare")).isEqualTo("""
                           KERN        STRUCTUREEL KOPPEL      STANDBY     AD_HOC
        EMERGENCY_SERVICE  yes         yes         yes         no          yes
        CUSTODIAN          yes         yes         yes         no          yes
        SERVICE_PROVIDER   no          no          no          yes         yes
        INCIDENTAL         no          no          no          no          yes
        """);
  }

  private static String table(@Nullable String reason) {
    StringBuilder table = new StringBuilder(" ".repeat(19));
    table.append(row(Arrays.stream(Profile.values()).map(Profile::name).toList()));
    for (CoreTaskCategory category : CoreTaskCategory.values()) {
      table.append("%-19s".formatted(category));
      table.append(row(Arrays.stream(Profile.values())
          .map(profile -> answer(category, profile, reason))
          .toList()));
    }
    return table.toString();
  }

  private static String row(java.util.List<String> cells) {
    return cells.stream().map("%-12s"::formatted).collect(Collectors.joining()).stripTrailing()
        + "\n";
  }

  private static String answer(
      CoreTaskCategory category, Profile profile, @Nullable String reason) {
    try {
      AllowedProfiles.require(category, profile, reason);
      return "yes";
    } catch (RefusedException e) {
      return e.refusal() == AgreementRefusal.AD_HOC_REASON_REQUIRED ? "reason" : "no";
    }
  }
}
