package org.frillbench.agent.host;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads a child's output line by line in a thread; a line is cut where it grows absurd. */
final class LineReader {

  private static final int MOST_BYTES = 4096;

  /** A grandchild may hold the stream open for longer than anybody wants to wait. */
  private static final int PATIENCE_MILLIS = 2000;

  private final Thread thread;

  private LineReader(Thread thread) {
    this.thread = thread;
  }

  static LineReader start(InputStream stream, Consumer<String> onLine) {
    Thread thread = new Thread(() -> read(stream, onLine), "agent output");
    thread.setDaemon(true);
    thread.start();
    return new LineReader(thread);
  }

  private static void read(InputStream stream, Consumer<String> onLine) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(stream)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          onLine.accept(line.toString(StandardCharsets.UTF_8));
          line.reset();
        } else if (line.size() < MOST_BYTES) {
          line.write(b);
        }
      }
    } catch (IOException e) {
      // The child was killed while it wrote; what it said until then has been heard.
    }
    if (line.size() > 0) {
      onLine.accept(line.toString(StandardCharsets.UTF_8));
    }
  }

  void await() throws InterruptedException {
    thread.join(PATIENCE_MILLIS);
  }
}
