package nl.situatiebeeld.verification.docs;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents tell people to do works as they tell it. */
class WalksTest {

  @ParameterizedTest
  @ValueSource(strings = {"walkthrough.md", "partners.md"})
  void theDocumentIsTrue(String document, @TempDir Path folder) throws Exception {
    Walk.through(document, folder);
  }
}
