package org.frillbench.results.store;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
   * @throws IOException if a complete line is not UTF-8
   */
  static StoredRun read(byte[] journal) throws RunFileException, IOException {
    int complete = endOfCompleteLines(journal);
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(journal, 0, complete), utf8));
    RunHeader header = RunJson.header(lines.readLine());
    if (header.run().plan().protocol().sustain() != null) {
      throw new RunFileException("it is the journal of a sustained run: use sustain --plot");
    }
    List<Measurement> measurements = new ArrayList<>();
    List<Measurement> limits = new ArrayList<>();
    List<AverageFork> averages = new ArrayList<>();
    List<FailedTrial> missed = new ArrayList<>();
    List<PrecisionPlan> plans = new ArrayList<>();
    List<Resumption> stops = new ArrayList<>();
    int number = 1;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      number++;
      JournalLine line = line(text, number);
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
    int end = 0;
    while (end < journal.length && journal[end] != '\n') {
      end++;
    }
    return RunJson.header(new String(journal, 0, end, StandardCharsets.UTF_8));
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

  static JournalLine line(String line, int number) throws RunFileException {
    try {
      return RunJson.read(line, JournalLine.class);
    } catch (RunFileException e) {
      throw new RunFileException("in line " + number + ", " + e.getMessage(), e);
    }
  }
}
