package org.frillbench.results.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.Resumption;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;

/** Reads the journal of a killed run. */
final class JournalReader {

  private static final byte[] PREFIX =
      "{\"schema\":\"frill-bench/journal/".getBytes(StandardCharsets.US_ASCII);

  private JournalReader() {}

  /** Whether the contents of a file are a journal rather than a run file. */
  static boolean isJournal(byte[] file) {
    return file.length > PREFIX.length
        && Arrays.equals(file, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
  }

  /**
   * What the complete lines of a journal describe. An incomplete last line, which may end within a
   * character, is ignored.
   *
   * @throws RunFileException if there is no complete line or one is invalid
   */
  static StoredRun read(byte[] journal) throws RunFileException {
    int complete = endOfCompleteLines(journal);
    RunHeader header = header(journal);
    if (header.run().plan().protocol().sustain() != null) {
      throw new RunFileException("it is the journal of a sustained run: use sustain --plot");
    }
    List<Measurement> measurements = new ArrayList<>();
    List<Measurement> limits = new ArrayList<>();
    List<AverageFork> averages = new ArrayList<>();
    List<FailedTrial> missed = new ArrayList<>();
    List<PrecisionPlan> plans = new ArrayList<>();
    List<Resumption> stops = new ArrayList<>();
    for (JournalLine line : lines(journal, complete)) {
      addIfPresent(line.measurement(), measurements);
      addIfPresent(line.limit(), limits);
      addIfPresent(line.average(), averages);
      addIfPresent(line.missed(), missed);
      addIfPresent(line.precisionPlan(), plans);
      addIfPresent(line.resumption(), stops);
    }
    RunFile run =
        RunFile.of(
                header.tool(),
                header.run().carriedOn(stops).cutShort(),
                header.target(),
                measurements,
                limits,
                averages,
                missed)
            .withPrecisionPlans(plans);
    return new StoredRun(run, Optional.of(header.invocation()), journal.length, complete);
  }

  /** The first line of a journal. */
  static RunHeader header(byte[] journal) throws RunFileException {
    return RunJson.header(new String(journal, 0, lineEnd(journal, 0), StandardCharsets.UTF_8));
  }

  private static int lineEnd(byte[] journal, int from) {
    int end = from;
    while (end < journal.length && journal[end] != '\n') {
      end++;
    }
    return end;
  }

  /** A line, or why it is none. */
  private record Parsed(JournalLine line, RunFileException failure) {}

  /**
   * The lines after the first, of the first {@code complete} bytes; on all cores, because there may
   * be tens of thousands.
   */
  static List<JournalLine> lines(byte[] journal, int complete) throws RunFileException {
    List<Integer> starts = new ArrayList<>();
    for (int start = lineEnd(journal, 0) + 1; start < complete; ) {
      starts.add(start);
      start = lineEnd(journal, start) + 1;
    }
    List<Parsed> parsed =
        IntStream.range(0, starts.size())
            .parallel()
            .mapToObj(i -> parsed(journal, starts.get(i), i + 2))
            .toList();
    List<JournalLine> lines = new ArrayList<>();
    for (Parsed each : parsed) {
      if (each.failure() != null) {
        throw each.failure();
      }
      lines.add(each.line());
    }
    return lines;
  }

  private static Parsed parsed(byte[] journal, int start, int number) {
    try {
      int length = lineEnd(journal, start) - start;
      return new Parsed(RunJson.read(journal, start, length, JournalLine.class), null);
    } catch (RunFileException e) {
      return new Parsed(null, new RunFileException("in line " + number + ", " + e.getMessage(), e));
    }
  }

  /** The number of bytes of the complete lines. */
  static int endOfCompleteLines(byte[] journal) throws RunFileException {
    int end = journal.length;
    while (end > 0 && journal[end - 1] != '\n') {
      end--;
    }
    if (end == 0) {
      throw new RunFileException("it ends before its first trial");
    }
    return end;
  }

  private static <T> void addIfPresent(T entry, List<T> entries) {
    if (entry != null) {
      entries.add(entry);
    }
  }
}
