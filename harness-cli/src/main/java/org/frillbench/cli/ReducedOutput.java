package org.frillbench.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.frillbench.cli.command.Terminal;
import org.frillbench.cli.progress.Console;

/**
 * Text where the user's locale lacks characters that we print, as {@code LANG=C} does: signs turn
 * into ASCII that says the same, other characters into their code points. What programs read is
 * written in UTF-8 everywhere.
 */
final class ReducedOutput extends OutputStream {

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("…", "..."),
          Map.entry("µ", "u"),
          Map.entry("±", "+-"),
          Map.entry("×", "x"),
          Map.entry("→", "->"),
          Map.entry("°", "deg "),
          Map.entry("²", "^2"),
          Map.entry("∞", "inf"),
          Map.entry("–", "-"),
          Map.entry("█", "#"),
          Map.entry("░", "."));

  private final OutputStream out;
  private final CharsetEncoder encoder;
  private final BooleanSupplier programs;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);

  /** By how much the line has grown: as many blanks are left out, so that columns align. */
  private int surplus;

  private boolean afterBlank;

  /** The beginning of a character whose other bytes are still to come. */
  private final ByteBuffer begun = ByteBuffer.allocate(1 << 13);

  /**
   * Writes to {@code out}.
   *
   * @param charset of the user's locale
   * @param programs whether what is written now is meant for programs
   */
  ReducedOutput(OutputStream out, Charset charset, BooleanSupplier programs) {
    this.out = out;
    this.programs = programs;
    this.encoder = charset.newEncoder();
  }

  /** Takes the place of standard output and standard error, for this process and for picocli. */
  static void install(Charset out, Charset err) {
    System.setProperty("sun.stdout.encoding", StandardCharsets.UTF_8.name());
    System.setProperty("sun.stderr.encoding", StandardCharsets.UTF_8.name());
    System.setOut(stream(FileDescriptor.out, out, Terminal::printsForPrograms));
    System.setErr(stream(FileDescriptor.err, err, Console::printsForPrograms));
  }

  private static PrintStream stream(
      FileDescriptor file, Charset charset, BooleanSupplier programs) {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(file));
    return new PrintStream(new ReducedOutput(out, charset, programs), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (programs.getAsBoolean()) {
      out.write(bytes, offset, length);
      return;
    }
    int end = offset + length;
    for (int next = offset; next < end; ) {
      int part = Math.min(end - next, begun.remaining());
      begun.put(bytes, next, part);
      next += part;
      decode();
    }
  }

  private void decode() throws IOException {
    begun.flip();
    CharBuffer characters = CharBuffer.allocate(begun.remaining() + 1);
    decoder.decode(begun, characters, false);
    begun.compact();
    characters.flip();
    StringBuilder text = new StringBuilder();
    characters.codePoints().forEach(point -> append(text, point));
    out.write(text.toString().getBytes(encoder.charset()));
  }

  private void append(StringBuilder text, int point) {
    String character = Character.toString(point);
    boolean blank = point == ' ';
    if (blank && afterBlank && surplus > 0) {
      surplus--;
      return;
    }
    afterBlank = blank;
    if (encoder.canEncode(character)) {
      text.append(character);
      surplus = point == '\n' ? 0 : surplus;
      return;
    }
    String written = SIGNS.getOrDefault(character, String.format(Locale.ROOT, "\\u{%X}", point));
    text.append(written);
    surplus += written.length() - 1;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
