package nl.situatiebeeld.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

  @TempDir
  Path folder;

  @Test
  void anotherJavaIsRefused() {
    assertThatThrownBy(() -> Machine.checkJava(21))
        .isInstanceOf(StartFault.class)
        .hasMessage("JDK 25 is needed, but this is Java 21.");
  }

  @Test
  void tooLittleMemoryIsRefused() {
    assertThatThrownBy(() -> Machine.checkMemory(Optional.of(1000L)))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("1000 MiB is available, and 1024 MiB is needed");
  }

  @Test
  void unknownMemoryIsNoReasonToRefuse() {
    assertThatCode(() -> Machine.checkMemory(Optional.empty())).doesNotThrowAnyException();
  }

  @Test
  void memoryIsWhatLinuxCouldGive() throws IOException {
    Path file = folder.resolve("meminfo");
    Files.writeString(file, "MemTotal: 999999 kB\nMemAvailable:   2097152 kB\n");
    assertThat(Machine.availableMegabytes(file)).contains(2048L);
    assertThat(Machine.availableMegabytes(folder.resolve("absent"))).isEmpty();
  }

  @Test
  void aTakenPortIsRefusedAndNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Machine.checkPorts(port - 4))
          .isInstanceOf(StartFault.class)
          .hasMessageContaining("is taken by another program");
    }
  }
}
