package nl.situatiebeeld.platform.evidence;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Checks an archive of evidence, offline: {@code verify FILE --key PUBLIC-KEY-FILE}. */
public final class Verify {

  private static final int MAX_KEY_FILE = 1024 * 1024;

  private Verify() {}

  /**
   * Checks one archive.
   *
   * @param arguments the archive's file, and the file of the public key
   */
  public static void main(String[] arguments) {
    int status = 0;
    try {
      System.out.println(verified(List.of(arguments)));
    } catch (EvidenceFault e) {
      System.out.println("NOT WHOLE. " + e.getMessage());
      status = 1;
    } catch (NoSuchFileException e) {
      System.err.println("There is no file " + e.getFile());
      status = 1;
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      status = 1;
    }
    System.exit(status);
  }

  static String verified(List<String> arguments) throws IOException, EvidenceFault {
    int option = arguments.indexOf("--key");
    if (arguments.size() != 3 || option < 0 || option == 2) {
      throw new IllegalArgumentException("verify FILE --key PUBLIC-KEY-FILE");
    }
    Path file = Path.of(arguments.get(option == 0 ? 2 : 0));
    PublicKeys keys = keys(Path.of(arguments.get(option + 1)));
    EvidenceCheck.Verdict verdict = EvidenceCheck.check(file, keys);
    Subject subject = verdict.subject();
    SignedRoot root = verdict.lastSeal().root();
    return "WHOLE. " + subject.situation() + ": " + subject.events() + " events without a gap, "
        + verdict.attachments() + " attachments.\n"
        + "The last event has hash " + subject.head() + ".\n"
        + "All of it was there on " + root.at() + ": root " + root.root() + " over " + root.size()
        + " leaves, signed with key " + root.key() + ".";
  }

  private static PublicKeys keys(Path file) throws IOException {
    if (Files.size(file) > MAX_KEY_FILE) {
      throw new IllegalArgumentException(file + " is too large for a file of public keys");
    }
    try {
      return PublicKeys.read(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": is not text, so no public key", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}
