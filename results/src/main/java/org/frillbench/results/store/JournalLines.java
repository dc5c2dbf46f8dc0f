package org.frillbench.results.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;

/**
 * The complete lines of a journal, of which a few megabytes at a time are in memory. An incomplete
 * last line, which may end within a character, is ignored.
 */
final class JournalLines implements AutoCloseable {

  private static final int BATCH_BYTES = 4 << 20;

  /** That of a trial with the most samples is shorter. */
  private static final int MOST_LINE_BYTES = 32 << 20;

  private final InputStream in;
  private byte[] batch = new byte[BATCH_BYTES];

  /** The number of bytes of the file before the batch. */
  private long before;

  /** The number of bytes in the batch. */
  private int filled;

  /** Where its complete lines end. */
  private int end;

  /** The number of lines that have been read. */
  private int lines;

  /** Of {@code in}, which is closed with it. */
  JournalLines(InputStream in) {
    this.in = in;
  }

  /**
   * Reads the first line, and then passes all others on in order.
   *
   * @param header receives the first line before any other is parsed
   * @throws RunFileException if there is no complete line or one is invalid
   */
  RunHeader read(Check header, Consumer<JournalLine> each) throws RunFileException, IOException {
    if (!load()) {
      throw new RunFileException("it ends before its first trial");
    }
    int first = lineEnd(0);
    lines = 1;
    RunHeader read = RunJson.header(new String(batch, 0, first, StandardCharsets.UTF_8));
    if (header.goesOn(read)) {
      parsed(first + 1).forEach(each);
      while (load()) {
        parsed(0).forEach(each);
      }
    }
    return read;
  }

  /** What is asked once the header is known. */
  @FunctionalInterface
  interface Check {

    /** Whether the lines after the header are needed. */
    boolean goesOn(RunHeader header) throws RunFileException;
  }

  /** Replaces the lines in memory by those that follow; false where none follows. */
  private boolean load() throws RunFileException, IOException {
    System.arraycopy(batch, end, batch, 0, filled - end);
    before += end;
    filled -= end;
    end = 0;
    do {
      if (filled >= MOST_LINE_BYTES) {
        throw new RunFileException("line " + (lines + 1) + " is longer than that of any trial");
      }
      if (filled == batch.length) {
        batch = Arrays.copyOf(batch, 2 * filled);
      }
      int from = filled;
      filled += in.readNBytes(batch, filled, batch.length - filled);
      end = lastLineEnd(from);
    } while (end == 0 && filled == batch.length);
    return end > 0;
  }

  /** The end of the last complete line that ends behind {@code from}; 0 if there is none. */
  private int lastLineEnd(int from) {
    int last = filled;
    while (last > from && batch[last - 1] != '\n') {
      last--;
    }
    return last > from ? last : 0;
  }

  private int lineEnd(int from) {
    int last = from;
    while (batch[last] != '\n') {
      last++;
    }
    return last;
  }

  /** A line, or why it is none. */
  private record Parsed(JournalLine line, RunFileException failure) {}

  /** The lines from {@code from} on; on all cores, because there may be tens of thousands. */
  private List<JournalLine> parsed(int from) throws RunFileException {
    List<Integer> starts = new ArrayList<>();
    for (int start = from; start < end; start = lineEnd(start) + 1) {
      starts.add(start);
    }
    int earlier = lines;
    List<Parsed> parsed =
        IntStream.range(0, starts.size())
            .parallel()
            .mapToObj(i -> parsed(starts.get(i), earlier + i + 1))
            .toList();
    lines += starts.size();
    List<JournalLine> good = new ArrayList<>();
    for (Parsed each : parsed) {
      if (each.failure() != null) {
        throw each.failure();
      }
      good.add(each.line());
    }
    return good;
  }

  private Parsed parsed(int start, int number) {
    try {
      int length = lineEnd(start) - start;
      return new Parsed(RunJson.read(batch, start, length, JournalLine.class), null);
    } catch (RunFileException e) {
      return new Parsed(null, new RunFileException("in line " + number + ", " + e.getMessage(), e));
    }
  }

  /** The length of the lines that have been read, bytes. */
  long completeBytes() {
    return before + end;
  }

  /** The length of all that has been read, bytes. */
  long bytes() {
    return before + filled;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
