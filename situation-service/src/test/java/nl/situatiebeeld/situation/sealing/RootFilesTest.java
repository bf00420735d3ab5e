package nl.situatiebeeld.situation.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.situatiebeeld.platform.evidence.ChainHead;
import nl.situatiebeeld.platform.evidence.SignedRoot;
import nl.situatiebeeld.platform.evidence.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootFilesTest {

  private static final SigningKey KEY = SigningKey.read(SigningKey.generate());

  @TempDir
  private Path folder;

  private RootFiles files(long maxFileBytes, int maxFiles) {
    return new RootFiles(
        folder,
        new SealingSettings(null, null, folder, Duration.ofMinutes(1), 10, maxFileBytes, maxFiles));
  }

  private static RootRecord record(long size) {
    SignedRoot root = SignedRoot.of(size, new byte[32], Instant.EPOCH, KEY);
    return new RootRecord(root, List.of(new ChainHead("situation-1", size, "0".repeat(64))));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void E7_rootsAreAppendedAndTheLastIsFoundAgain() throws IOException {
    RootFiles files = files(1_000_000, 5);
    assertThat(files.last()).isNull();
    files.append(record(1));
    files.append(record(2));
    assertThat(files(1_000_000, 5).last()).isEqualTo(record(2).root());
    assertThat(Files.readAllLines(folder.resolve("roots-000001.ndjson"))).hasSize(2);
  }

  @Test
  void E7_aFullFileIsFollowedByTheNextUntilThereMayBeNoMore() throws IOException {
    RootFiles files = files(700, 2);
    files.append(record(1));
    files.append(record(2));
    assertThat(names()).containsExactly("roots-000001.ndjson", "roots-000002.ndjson");
    assertThatThrownBy(() -> files.append(record(3))).isInstanceOf(RootFiles.FullException.class);
    assertThat(files.last()).isEqualTo(record(2).root());
    Files.delete(folder.resolve("roots-000001.ndjson"));
    files.append(record(3));
    assertThat(names()).containsExactly("roots-000002.ndjson", "roots-000003.ndjson");
    assertThat(files.last()).isEqualTo(record(3).root());
  }

  @Test
  void E7_aLineThatWasCutByACrashIsTakenAwayAndWrittenAgain() throws IOException {
    RootFiles files = files(1_000_000, 5);
    files.append(record(1));
    Path file = folder.resolve("roots-000001.ndjson");
    Files.writeString(file, "{\"root\":{\"si", StandardOpenOption.APPEND);
    assertThat(files.last()).isEqualTo(record(1).root());
    files.append(record(2));
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(files.last()).isEqualTo(record(2).root());
  }

  @Test
  void E7_thePublicKeyStandsBesideTheRoots() throws IOException {
    files(1_000, 1).writeKeys(KEY.publicPem());
    assertThat(folder.resolve(RootFiles.PUBLIC_KEY)).hasContent(KEY.publicPem());
    assertThat(names()).containsExactly(RootFiles.PUBLIC_KEY);
  }

  @Test
  void E7_withoutAKeyNothingIsStarted() throws IOException {
    assertThatThrownBy(() -> SealingKeys.of(keys(null, null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("openssl genpkey -algorithm ed25519");
    Path none = folder.resolve("none.pem");
    assertThatThrownBy(() -> SealingKeys.of(keys(none, null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("private-key-file names a file that cannot be read");
    Path broken = Files.writeString(folder.resolve("broken.pem"), "not a key");
    assertThatThrownBy(() -> SealingKeys.of(keys(broken, null)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void E7_formerKeysAreGivenOutBehindTheOneInUse() throws IOException {
    SigningKey former = SigningKey.read(SigningKey.generate());
    String secret = SigningKey.generate();
    Path mine = Files.writeString(folder.resolve("private.pem"), secret);
    Path old = Files.writeString(folder.resolve("former.pem"), former.publicPem());
    SealingKeys keys = SealingKeys.of(keys(mine, old));
    assertThat(keys.trusted().ids()).containsExactly(SigningKey.read(secret).id(), former.id());
    assertThat(keys.publicPem()).endsWith(former.publicPem()).doesNotContain("PRIVATE");
  }

  private static SealingSettings keys(@Nullable Path mine, @Nullable Path old) {
    return new SealingSettings(mine, old, null, Duration.ofMinutes(1), 10, 1_000, 1);
  }
}
