package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is run: in a process of its own, with nothing but the two files. */
class VerifyTest {

  @TempDir
  private Path folder;

  private Path archive;
  private Path key;

  @BeforeEach
  void write() throws IOException {
    archive = Files.write(folder.resolve("evidence.zip"), SmallArchive.whole().bytes());
    key = Files.writeString(folder.resolve("key.pem"), SmallArchive.KEY.publicPem());
  }

  private record Ended(int status, String said) {}

  private static Ended run(Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Verify.class.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), said);
  }

  @Test
  void E7_aWholeArchiveEndsWithZero() throws Exception {
    Ended ended = run(archive, "--key", key);
    assertThat(ended.said())
        .contains("situation-1: 4 events without a gap, 1 attachments.")
        .contains("signed with key " + SmallArchive.KEY.id());
    assertThat(ended.status()).isZero();
    assertThat(run("--key", key, archive).status()).isZero();
  }

  @Test
  void E7_whatIsNotWholeEndsWithOneAndTheFirstWrongThing() throws Exception {
    byte[] bytes = Files.readAllBytes(archive);
    bytes[bytes.length - 1] ^= 1;
    Ended ended = run(Files.write(archive, bytes), "--key", key);
    assertThat(ended.said()).startsWith("NOT WHOLE. the archive: expected the end");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void E7_anotherKeyEndsWithOne() throws Exception {
    Files.writeString(key, SmallArchive.OTHER_KEY.publicPem());
    Ended ended = run(archive, "--key", key);
    assertThat(ended.said()).contains("manifest.json: is not signed by this key");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void E7_whatCannotBeReadEndsWithOne() throws Exception {
    assertThat(run(archive).status()).isEqualTo(1);
    assertThat(run(archive, "--key").said()).contains("verify FILE --key PUBLIC-KEY-FILE");
    Ended none = run(folder.resolve("none.zip"), "--key", key);
    assertThat(none.said()).contains("There is no file");
    assertThat(none.status()).isEqualTo(1);
    Ended noKey = run(archive, "--key", archive);
    assertThat(noKey.said()).contains("evidence.zip");
    assertThat(noKey.status()).isEqualTo(1);
  }
}
