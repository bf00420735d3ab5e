package nl.situatiebeeld.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.situatiebeeld.contracts.participation.Profile;
import nl.situatiebeeld.contracts.partner.AgreementTopic;
import org.junit.jupiter.api.Test;

/** The topics in code are those of the table in the guide, and as many as in the policy (P5). */
class AgreementTopicTest {

  private static final List<Profile> COLUMNS =
      List.of(Profile.STANDBY, Profile.KOPPEL, Profile.STRUCTUREEL, Profile.KERN);

  @Test
  void P5_theTopicsAreThoseOfTheGuide() throws IOException {
    List<String> documented = Files.readAllLines(Path.of("../docs/partnership.md")).stream()
        .dropWhile(line -> !line.startsWith("| Code | Area |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
    assertThat(Arrays.stream(AgreementTopic.values()).map(AgreementTopicTest::line))
        .containsExactlyElementsOf(documented);
  }

  @Test
  void P5_eachProfileHasAsManyTopicsAsInThePolicy() {
    assertThat(AgreementTopic.of(Profile.STANDBY)).hasSize(14);
    assertThat(AgreementTopic.of(Profile.KOPPEL)).hasSize(4);
    assertThat(AgreementTopic.of(Profile.STRUCTUREEL)).hasSize(14);
    assertThat(AgreementTopic.of(Profile.KERN)).hasSize(16);
    assertThat(AgreementTopic.of(Profile.AD_HOC)).isEmpty();
  }

  @Test
  void P5_aTopicIsFoundByItsCodeWithinItsProfile() {
    assertThat(AgreementTopic.find(Profile.STANDBY, "mandate")).hasValue(AgreementTopic.MANDATE);
    assertThat(AgreementTopic.find(Profile.KERN, "mandate")).isEmpty();
    assertThat(AgreementTopic.find(Profile.STANDBY, "MANDATE")).isEmpty();
  }

  private static String line(AgreementTopic topic) {
    List<String> cells = COLUMNS.stream()
        .map(profile -> AgreementTopic.of(profile).contains(topic) ? "yes" : "–")
        .toList();
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            topic.code(), topic.area(), topic.dutch(), topic.english(), String.join(" | ", cells));
  }
}
