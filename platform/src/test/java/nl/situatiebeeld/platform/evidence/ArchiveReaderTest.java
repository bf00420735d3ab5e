package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {

  @TempDir
  private Path folder;

  private String said(byte[] bytes) {
    return SmallArchive.said(folder.resolve("evidence.zip"), bytes);
  }

  @Test
  void E7_everyToolOpensAnArchive() throws IOException {
    Path file = Files.write(folder.resolve("evidence.zip"), SmallArchive.whole().bytes());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .startsWith("README.txt", "events/000001.ndjson", "chain/000001.txt")
          .endsWith("SHA256SUMS", "manifest.json", "manifest.sig");
      String events = new String(
          zip.getInputStream(zip.getEntry("events/000001.ndjson")).readAllBytes(), UTF_8);
      assertThat(events).isEqualTo(String.join("\n", SmallArchive.whole().events) + "\n");
    }
  }

  // both say that everything is in order otherwise
  @Test
  void E7_aNameThatStandsTwiceIsRefused() {
    assertThat(said(zip(List.of("README.txt", "README.txt"))))
        .isEqualTo("README.txt: stands in the archive twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "events/../../evil",
        "/etc/passwd",
        "C:/evil",
        "events\\evil",
        "a/b/c",
        "events/",
        ".hidden",
        "events/..",
        "nul\0l",
        "é"
      })
  void E7_aNameThatLeadsElsewhereIsRefused(String name) {
    assertThat(said(zip(List.of(name)))).contains("has a name that is not allowed");
  }

  @Test
  void E7_aNameThatIsTooLongIsRefused() {
    assertThat(said(zip(List.of("a".repeat(201))))).contains("has a name that is not allowed");
  }

  @Test
  void E7_aCompressedFileIsRefusedBeforeItIsOpened() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("README.txt"));
      zip.write(new byte[10_000_000]);
    }
    assertThat(bomb.size()).isLessThan(20_000);
    assertThat(said(bomb.toByteArray()))
        .isEqualTo("README.txt: its entry in the directory is not in the form of an archive");
  }

  @Test
  void E7_filesThatShareTheirBytesAreRefused() {
    byte[] bytes = zip(List.of("a", "b"));
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int directory = all.getInt(bytes.length - ZipLayout.END + 16);
    all.putInt(directory + ZipLayout.CENTRAL + 1 + 42, 0);
    assertThat(said(bytes)).contains("does not follow on the one before it");
  }

  @Test
  void E7_moreFilesThanThereMayBeAreRefused() {
    byte[] bytes = zip(List.of("a"));
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    all.putShort(bytes.length - ZipLayout.END + 10, (short) 65_001);
    assertThat(said(bytes)).contains("with the number of its files");
  }

  @Test
  void E7_anEmptyArchiveLacksItsManifest() {
    assertThat(said(zip(List.of()))).isEqualTo("manifest.json: is missing");
  }

  @Test
  void E7_theWriterRefusesWhatTheReaderWould() throws IOException {
    ArchiveWriter writer = new ArchiveWriter(new ByteArrayOutputStream(), 100);
    assertThatThrownBy(() -> writer.add("../evil", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    writer.add("a", "x");
    assertThatThrownBy(() -> writer.add("a", "x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> writer.add("b", "x".repeat(100)))
        .isInstanceOf(ArchiveTooLargeException.class);
  }

  @Test
  void E7_contentThatChangesWhileItIsWrittenEndsTheArchive() {
    ArchiveWriter writer = new ArchiveWriter(new ByteArrayOutputStream(), 1_000);
    int[] times = {0};
    assertThatThrownBy(() -> writer.add("a", to -> to.write(++times[0])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("changed while it was written");
  }

  /** An archive of empty files with these names. */
  private static byte[] zip(List<String> names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<ZipLayout.File> files = new ArrayList<>();
    CRC32 crc = new CRC32();
    for (String name : names) {
      var file = new ZipLayout.File(name, 0, (int) crc.getValue(), out.size());
      out.writeBytes(ZipLayout.local(file));
      files.add(file);
    }
    int directory = out.size();
    files.forEach(file -> out.writeBytes(ZipLayout.central(file)));
    out.writeBytes(ZipLayout.end(files, directory));
    return out.toByteArray();
  }
}
