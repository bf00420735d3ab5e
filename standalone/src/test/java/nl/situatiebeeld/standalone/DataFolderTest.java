package nl.situatiebeeld.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir
  Path parent;

  @Test
  void aKeptFolderStays() {
    Path path = parent.resolve("deep/data");
    DataFolder.open(Optional.of(path)).close();
    assertThat(path).isDirectory();
  }

  @Test
  void aTemporaryFolderGoes() throws IOException {
    DataFolder folder = DataFolder.open(Optional.empty());
    Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c"), "x");
    folder.close();
    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void aFolderInUseIsRefused() {
    try (DataFolder folder = DataFolder.open(Optional.of(parent))) {
      assertThatThrownBy(() -> DataFolder.open(Optional.of(folder.path())))
          .isInstanceOf(StartFault.class)
          .hasMessageContaining("Another Situatiebeeld is running on " + parent);
    }
    DataFolder.open(Optional.of(parent)).close();
  }

  @Test
  void aPlaceThatIsNoFolderIsRefused() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "x");
    assertThatThrownBy(() -> DataFolder.open(Optional.of(file)))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining(file.toString());
  }
}
