package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/** Writes an archive piece by piece, and seals it with a signed manifest. */
public final class ArchiveWriter {

  private final OutputStream out;
  private final long maxBytes;
  private final List<ZipLayout.File> files = new ArrayList<>();
  private final List<Manifest.Listed> listed = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private long written;

  /** An archive of at most so many bytes. */
  public ArchiveWriter(OutputStream out, long maxBytes) {
    this.out = out;
    this.maxBytes = Math.min(maxBytes, ZipLayout.MAX_BYTES);
  }

  /** Content that can be written twice, the same each time. */
  @FunctionalInterface
  public interface Content {

    /** Writes it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Adds a file that fits in memory. */
  public void add(String name, byte[] content) throws IOException {
    add(name, to -> to.write(content));
  }

  /** Adds a text. */
  public void add(String name, String text) throws IOException {
    add(name, text.getBytes(UTF_8));
  }

  /**
   * Adds a file; its content is written twice, first to measure it.
   *
   * @throws ArchiveTooLargeException when it does not fit in
   * @throws IOException when it was not the same the second time, or cannot be written
   */
  public void add(String name, Content content) throws IOException {
    if (!ZipLayout.isName(name) || !names.add(name)) {
      throw new IllegalArgumentException("not a name for one more file");
    }
    Measuring measured = new Measuring(OutputStream.nullOutputStream());
    content.writeTo(measured);
    var file = new ZipLayout.File(name, measured.size, (int) measured.crc.getValue(), written);
    if (file.end() > maxBytes || files.size() >= ZipLayout.MAX_FILES) {
      throw new ArchiveTooLargeException("the archive would be larger than one may be");
    }
    write(ZipLayout.local(file));
    Measuring sent = new Measuring(out);
    content.writeTo(sent);
    written += sent.size;
    String hash = Sha256.hex(sent.digest.digest());
    if (sent.size != measured.size || !hash.equals(Sha256.hex(measured.digest.digest()))) {
      throw new IOException("the content of a file changed while it was written");
    }
    files.add(file);
    listed.add(new Manifest.Listed(name, sent.size, hash));
  }

  /** Adds the list of all files, signs it, and ends the archive. */
  public void finish(Subject subject, SigningKey key) throws IOException {
    add(Manifest.SUMS, Manifest.sums(listed));
    byte[] manifest = new Manifest(subject, List.copyOf(listed)).bytes();
    add(Manifest.FILE, manifest);
    add(Manifest.SIGNATURE, key.sign(manifest));
    long directory = written;
    for (ZipLayout.File file : files) {
      write(ZipLayout.central(file));
    }
    write(ZipLayout.end(files, directory));
    out.flush();
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }

  private static final class Measuring extends OutputStream {

    private final OutputStream to;
    private final MessageDigest digest = Sha256.digest();
    private final CRC32 crc = new CRC32();
    private long size;

    Measuring(OutputStream to) {
      super();
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      digest.update(bytes, from, length);
      crc.update(bytes, from, length);
      size += length;
      to.write(bytes, from, length);
    }
  }
}
