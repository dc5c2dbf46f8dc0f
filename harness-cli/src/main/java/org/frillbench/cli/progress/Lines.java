package org.frillbench.cli.progress;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands over what is written to it, UTF-8, in whole lines. */
public final class Lines extends OutputStream {

  private final Consumer<String> onLine;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /**
   * No line as yet.
   *
   * @param onLine receives each line without its end
   */
  public Lines(Consumer<String> onLine) {
    this.onLine = onLine;
  }

  @Override
  public void write(int octet) {
    if (octet == '\n') {
      String whole = line.toString(StandardCharsets.UTF_8);
      line.reset();
      onLine.accept(whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole);
    } else {
      line.write(octet);
    }
  }
}
