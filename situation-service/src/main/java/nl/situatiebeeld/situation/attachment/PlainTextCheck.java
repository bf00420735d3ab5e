package nl.situatiebeeld.situation.attachment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8 without control characters, and no markup that a browser could take for a page. */
final class PlainTextCheck implements ContentCheck {

  private static final int PIECE = 8_192;
  private static final int LONGEST = 4;
  private static final char MARK = '\uFEFF';

  private final CharsetDecoder decoder = StandardCharsets.UTF_8
      .newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT)
      .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer left = ByteBuffer.allocate(PIECE + LONGEST);
  private final CharBuffer text = CharBuffer.allocate(PIECE + LONGEST);
  private boolean begun;

  @Override
  public void next(byte[] bytes, int length) {
    for (int from = 0; from < length; from += PIECE) {
      left.put(bytes, from, Math.min(PIECE, length - from)).flip();
      decode(false);
      left.compact();
    }
  }

  @Override
  public void end() {
    left.flip();
    decode(true);
  }

  private void decode(boolean last) {
    CoderResult result = decoder.decode(left, text, last);
    if (result.isError()) {
      throw ContentCheck.otherwise();
    }
    text.flip();
    while (text.hasRemaining()) {
      look(text.get());
    }
    text.clear();
  }

  private void look(char c) {
    boolean blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (Character.isISOControl(c) && !blank) {
      throw ContentCheck.otherwise();
    }
    if (!begun && !blank && c != MARK) {
      begun = true;
      if (c == '<') {
        throw ContentCheck.otherwise();
      }
    }
  }
}
