package org.frillbench.cli.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects what a command prints, and takes its exit code from the trailer that {@link #wrap} has
 * the shell print: the plain shell service, which every Android release has, brings none.
 */
final class ShellOutput implements DeviceService.Receiver {

  private static final String TRAILER = "frill-bench-exit:";
  private static final Pattern END = Pattern.compile(TRAILER + "(\\d{1,3})\\s*$");

  /** No command of frill-bench prints more. */
  private static final int MOST_BYTES = 4 << 20;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder text = new StringBuilder();
  private final Consumer<String> onLine;
  private long bytes;

  ShellOutput(Consumer<String> onLine) {
    this.onLine = onLine;
  }

  static String wrap(String command) {
    return command + "; echo " + TRAILER + "$?";
  }

  /** A command prints more than any that is asked for: its end is not waited for. */
  static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("it printed more than " + (MOST_BYTES >> 20) + " MiB.");
    }
  }

  @Override
  public void add(byte[] data, int length) throws TooLongException {
    bytes += length;
    if (bytes > MOST_BYTES) {
      throw new TooLongException();
    }
    for (int i = 0; i < length; i++) {
      if (data[i] == '\n') {
        endLine();
      } else {
        line.write(data[i]);
      }
    }
  }

  private void endLine() {
    String whole = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (whole.endsWith("\r")) {
      whole = whole.substring(0, whole.length() - 1);
    }
    text.append(whole).append('\n');
    if (!END.matcher(whole).find()) {
      onLine.accept(whole);
    }
  }

  /** Takes the text after the last line end as a line. */
  void flush() {
    if (line.size() > 0) {
      endLine();
    }
  }

  /** The result, or null where the shell went away before it printed the trailer. */
  ShellResult result() {
    Matcher end = END.matcher(text);
    return end.find()
        ? new ShellResult(Integer.parseInt(end.group(1)), text.substring(0, end.start()))
        : null;
  }
}
