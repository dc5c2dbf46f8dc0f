package org.frillbench.results.page;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON in which no tag can begin: only strings of JSON hold the character that begins one,
 * and there it may be written as its code.
 */
final class TagFreeWriter extends FilterWriter {

  private static final String CODE = "\\u003c";

  TagFreeWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int character) throws IOException {
    if (character == '<') {
      out.write(CODE);
    } else {
      out.write(character);
    }
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    write(new String(characters, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    int end = from + length;
    int start = from;
    for (int tag = text.indexOf('<', from); tag >= 0 && tag < end; tag = text.indexOf('<', start)) {
      out.write(text, start, tag - start);
      out.write(CODE);
      start = tag + 1;
    }
    out.write(text, start, end - start);
  }
}
