package nl.situatiebeeld.platform.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The one form in which an archive is written: a ZIP that every tool opens, nothing compressed, no
 * times, nothing beside the files. So there is not one bit in it that could be another and still
 * pass, and a file in it is never larger than the archive.
 */
final class ZipLayout {

  static final int LOCAL = 30;
  static final int CENTRAL = 46;
  static final int END = 22;
  static final int END_SIGN = 0x06054b50;

  /** Files in an archive, at most: what a ZIP counts without extensions. */
  static final int MAX_FILES = 65_000;

  /** Bytes of an archive, at most: what a ZIP measures without extensions. */
  static final long MAX_BYTES = 4_000_000_000L;

  private static final int MAX_NAME = 200;
  // no "..", no path from the root, no drive, no mixed case: nothing that a file system could
  // mistake
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*"
          + "(/[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*)?");

  private static final int LOCAL_SIGN = 0x04034b50;
  private static final int CENTRAL_SIGN = 0x02014b50;
  private static final short VERSION = 10;
  private static final short MADE_ON_UNIX = 3 << 8 | 10;
  private static final short FIRST_OF_JANUARY_1980 = 1 << 5 | 1;
  private static final int PLAIN_FILE = 0100644 << 16;

  private ZipLayout() {}

  /**
   * A file in an archive.
   *
   * @param crc CRC-32 of its content
   * @param offset where its header begins
   */
  record File(String name, long size, int crc, long offset) {

    long contentAt() {
      return offset + LOCAL + name.length();
    }

    long end() {
      return contentAt() + size;
    }
  }

  static boolean isName(String name) {
    return name.length() <= MAX_NAME && NAME.matcher(name).matches();
  }

  static byte[] local(File file) {
    ByteBuffer header = buffer(LOCAL + file.name().length());
    header.putInt(LOCAL_SIGN);
    common(header, file);
    return bytes(header.put(file.name().getBytes(US_ASCII)));
  }

  static byte[] central(File file) {
    ByteBuffer header = buffer(CENTRAL + file.name().length());
    header.putInt(CENTRAL_SIGN).putShort(MADE_ON_UNIX);
    common(header, file);
    header.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    header.putInt(PLAIN_FILE).putInt((int) file.offset());
    return bytes(header.put(file.name().getBytes(US_ASCII)));
  }

  private static void common(ByteBuffer header, File file) {
    header.putShort(VERSION).putShort((short) 0).putShort((short) 0);
    header.putShort((short) 0).putShort(FIRST_OF_JANUARY_1980);
    header.putInt(file.crc()).putInt((int) file.size()).putInt((int) file.size());
    header.putShort((short) file.name().length()).putShort((short) 0);
  }

  static byte[] end(List<File> files, long offset) {
    int size = files.stream().mapToInt(file -> CENTRAL + file.name().length()).sum();
    ByteBuffer end = buffer(END).putInt(END_SIGN).putShort((short) 0).putShort((short) 0);
    end.putShort((short) files.size()).putShort((short) files.size());
    return bytes(end.putInt(size).putInt((int) offset).putShort((short) 0));
  }

  /** All of a buffer, wherever it stands. */
  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return bytes;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
