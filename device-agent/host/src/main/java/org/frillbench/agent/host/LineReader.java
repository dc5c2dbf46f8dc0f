package org.frillbench.agent.host;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads a child's output line by line in a thread; a line is cut where it grows absurd. */
final class LineReader {

  private static final int MOST_BYTES = 4096;

  /** A grandchild may hold the stream open for longer than is useful. */
  private static final int LIMIT_MILLIS = 2000;

  private final Thread thread;

  private LineReader(Thread thread) {
    this.thread = thread;
  }

  static LineReader start(InputStream stream, Consumer<String> onLine) {
    Thread thread = new Thread(() -> readAll(stream, onLine), "agent output");
    thread.setDaemon(true);
    thread.start();
    return new LineReader(thread);
  }

  /** A listener that fails must not leave the child waiting for a reader. */
  private static void readAll(InputStream stream, Consumer<String> onLine) {
    try (InputStream in = new BufferedInputStream(stream)) {
      try {
        read(in, onLine);
      } finally {
        in.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      // The child was killed while it wrote; what it said until then has been heard.
    }
  }

  private static void read(InputStream in, Consumer<String> onLine) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        onLine.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
        line.reset();
      } else if (line.size() < MOST_BYTES) {
        line.write(b);
      }
    }
    if (line.size() > 0) {
      onLine.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
    }
  }

  void await() throws InterruptedException {
    thread.join(LIMIT_MILLIS);
  }
}
