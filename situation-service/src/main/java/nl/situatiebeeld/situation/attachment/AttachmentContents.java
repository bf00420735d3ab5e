package nl.situatiebeeld.situation.attachment;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** The content of attachments, for whoever may have all of a situation. */
@Component
public class AttachmentContents {

  private final Attachments attachments;
  private final ByteStore bytes;

  AttachmentContents(Attachments attachments, ByteStore bytes) {
    this.attachments = attachments;
    this.bytes = bytes;
  }

  /** How many bytes a situation's attachments have. */
  public long bytes(String situationId) {
    return attachments.used(situationId).bytes();
  }

  /** Writes the content with this hash, piece by piece. */
  public void write(String hash, OutputStream to) throws IOException {
    bytes.write(hash, to);
  }
}
