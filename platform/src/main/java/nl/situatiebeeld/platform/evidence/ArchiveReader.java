package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens an archive, in the one form in which it is written. Whatever differs from that form by a
 * bit is refused before anything is read: compression, a name twice or with {@code ..}, bytes
 * between the files. Nothing is ever written to a disk.
 */
public final class ArchiveReader implements Closeable {

  private final FileChannel channel;
  private final Map<String, ZipLayout.File> files = new LinkedHashMap<>();

  private ArchiveReader(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens an archive.
   *
   * @throws EvidenceFault when it is not in the form of one
   */
  public static ArchiveReader open(Path archive) throws IOException, EvidenceFault {
    FileChannel channel = FileChannel.open(archive);
    ArchiveReader reader = new ArchiveReader(channel);
    try {
      reader.readDirectory();
      return reader;
    } catch (IOException | EvidenceFault | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void readDirectory() throws IOException, EvidenceFault {
    long size = channel.size();
    if (size > ZipLayout.MAX_BYTES) {
      throw EvidenceFault.archive("larger than one may be (" + ZipLayout.MAX_BYTES + " bytes)");
    }
    if (size < ZipLayout.END) {
      throw cut(size);
    }
    ByteBuffer end = read(size - ZipLayout.END, ZipLayout.END);
    int count = Short.toUnsignedInt(end.getShort(10));
    long directory = Integer.toUnsignedLong(end.getInt(16));
    long at = directory;
    if (end.getInt(0) != ZipLayout.END_SIGN
        || count > ZipLayout.MAX_FILES
        || directory > size - ZipLayout.END) {
      throw cut(size);
    }
    long next = 0;
    for (int n = 1; n <= count; n++) {
      ZipLayout.File file = entry(at, size, n);
      if (file.offset() != next || file.end() > directory) {
        throw EvidenceFault.archive("file " + n + " of the directory, " + file.name()
            + ", does not follow on the one before it: expected it at byte " + next);
      }
      requireHeader(file);
      at += ZipLayout.CENTRAL + file.name().length();
      next = file.end();
    }
    byte[] expected = ZipLayout.end(List.copyOf(files.values()), directory);
    if (next != directory
        || at != size - ZipLayout.END
        || !Arrays.equals(expected, ZipLayout.bytes(end))) {
      throw cut(size);
    }
  }

  private static EvidenceFault cut(long size) {
    return EvidenceFault.archive(
        "expected the end of an archive, with the number of its files, at byte " + size
            + ": it was cut off, lengthened, or changed there");
  }

  private ZipLayout.File entry(long at, long size, int n) throws IOException, EvidenceFault {
    if (at > size - ZipLayout.END - ZipLayout.CENTRAL) {
      throw EvidenceFault.archive("its directory ends before file " + n);
    }
    ByteBuffer header = read(at, ZipLayout.CENTRAL);
    int length = Short.toUnsignedInt(header.getShort(28));
    if (length == 0 || at + ZipLayout.CENTRAL + length > size - ZipLayout.END) {
      throw EvidenceFault.archive("file " + n + " of the directory has no name that can be");
    }
    ByteBuffer whole = read(at, ZipLayout.CENTRAL + length);
    String name = new String(ZipLayout.bytes(whole), ZipLayout.CENTRAL, length, ISO_8859_1);
    if (!ZipLayout.isName(name)) {
      throw EvidenceFault.archive("file " + n + " of the directory has a name that is not allowed");
    }
    var file = new ZipLayout.File(
        name,
        Integer.toUnsignedLong(header.getInt(24)),
        header.getInt(16),
        Integer.toUnsignedLong(header.getInt(42)));
    if (!Arrays.equals(ZipLayout.central(file), ZipLayout.bytes(whole))) {
      throw EvidenceFault.in(name, "its entry in the directory is not in the form of an archive");
    }
    if (files.put(name, file) != null) {
      throw EvidenceFault.in(name, "stands in the archive twice");
    }
    return file;
  }

  private void requireHeader(ZipLayout.File file) throws IOException, EvidenceFault {
    byte[] expected = ZipLayout.local(file);
    if (!Arrays.equals(expected, read(file.offset(), expected.length).array())) {
      throw EvidenceFault.in(
          file.name(), "its header is not the one that the directory gives reason to expect");
    }
  }

  /** The names of the files, in their order. */
  public List<String> names() {
    return new ArrayList<>(files.keySet());
  }

  /** Whether there is such a file. */
  public boolean has(String name) {
    return files.containsKey(name);
  }

  /** The file's size in bytes. */
  long size(String name) {
    return file(name).size();
  }

  /** The checksum that its header gives. */
  int crc(String name) {
    return file(name).crc();
  }

  private ZipLayout.File file(String name) {
    ZipLayout.File file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("no such file");
    }
    return file;
  }

  /**
   * All of a small file.
   *
   * @throws EvidenceFault when it is missing, or larger than that
   */
  byte[] bytes(String name, int max) throws IOException, EvidenceFault {
    if (!has(name)) {
      throw EvidenceFault.in(name, "is missing");
    }
    ZipLayout.File file = file(name);
    if (file.size() > max) {
      throw EvidenceFault.in(name, "is larger than it may be: expected at most " + max + " bytes");
    }
    return read(file.contentAt(), (int) file.size()).array();
  }

  /** The content of a file, piece by piece. */
  public InputStream open(String name) {
    return new Part(file(name));
  }

  private ByteBuffer read(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("the archive became shorter while it was read");
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private final class Part extends InputStream {

    private long at;
    private final long end;

    Part(ZipLayout.File file) {
      super();
      at = file.contentAt();
      end = file.end();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (at >= end) {
        return -1;
      }
      int wanted = (int) Math.min(length, end - at);
      int got = channel.read(ByteBuffer.wrap(into, from, wanted), at);
      if (got < 0) {
        throw new EOFException("the archive became shorter while it was read");
      }
      at += got;
      return got;
    }
  }
}
