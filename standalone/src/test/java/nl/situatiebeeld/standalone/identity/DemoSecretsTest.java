package nl.situatiebeeld.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSecretsTest {

  @TempDir
  Path folder;

  @Test
  void secretsAreMadeOnceAndKept() {
    DemoSecrets first = DemoSecrets.in(folder.resolve("identity"));
    DemoSecrets second = DemoSecrets.in(folder.resolve("identity"));
    assertThat(second.password()).isEqualTo(first.password()).hasSize(12);
    assertThat(second.clientSecret("kern"))
        .isEqualTo(first.clientSecret("kern"))
        .isPresent();
    assertThat(second.signingKey()).isEqualTo(first.signingKey());
  }

  @Test
  void noTwoDemosAreAlike() {
    DemoSecrets one = DemoSecrets.in(folder.resolve("one"));
    DemoSecrets other = DemoSecrets.in(folder.resolve("other"));
    assertThat(one.password()).isNotEqualTo(other.password());
    assertThat(one.clientSecret("dashboard")).isNotEqualTo(other.clientSecret("dashboard"));
  }

  @Test
  void onlyTheirOwnerMayReadThem() throws IOException {
    Path identity = folder.resolve("identity");
    DemoSecrets.in(identity);
    try (Stream<Path> files = Files.list(identity)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(2);
      for (Path file : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity)))
        .isEqualTo("rwx------");
  }

  @Test
  void thereIsAnIdentityForEveryRoleAndForEveryProfileWithAnAccount() {
    assertThat(DemoIdentity.ALL)
        .flatExtracting(DemoIdentity::roles)
        .contains(
            "information-manager",
            "reporter",
            "reader",
            "evaluator",
            "assessor",
            "partner-admin",
            "steering-group",
            "national-centre",
            "system");
    assertThat(DemoIdentity.ALL)
        .extracting(DemoIdentity::name)
        .contains("kern", "structureel", "standby", "adhoc")
        .doesNotContain("koppel")
        .doesNotHaveDuplicates();
  }
}
