package org.frillbench.results.imported;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells text from binary files. */
final class FileText {

  private FileText() {}

  /** The text of {@code bytes}; null where they are not UTF-8, or hold characters of no text. */
  static String of(byte[] bytes) {
    for (byte each : bytes) {
      if (each >= 0
          && each < ' '
          && each != '\n'
          && each != '\r'
          && each != '\t'
          && each != '\f'
          && each != 0x1B) {
        return null;
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
