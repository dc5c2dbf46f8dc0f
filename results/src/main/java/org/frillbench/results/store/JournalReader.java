package org.frillbench.results.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.JsonSource;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.Resumption;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunHeader;

/** Reads the journal of a killed run. */
final class JournalReader {

  private static final byte[] PREFIX =
      "{\"schema\":\"frill-bench/journal/".getBytes(StandardCharsets.US_ASCII);

  private JournalReader() {}

  /** Whether a file is a journal rather than a run file. */
  static boolean isJournal(JsonSource file) throws IOException {
    try (InputStream in = file.open()) {
      return Arrays.equals(in.readNBytes(PREFIX.length), PREFIX);
    }
  }

  /**
   * What the complete lines of a journal describe.
   *
   * @throws RunFileException if there is no complete line or one is invalid
   */
  static StoredRun read(JsonSource journal) throws RunFileException, IOException {
    List<Measurement> measurements = new ArrayList<>();
    List<Measurement> limits = new ArrayList<>();
    List<AverageFork> averages = new ArrayList<>();
    List<FailedTrial> missed = new ArrayList<>();
    List<PrecisionPlan> plans = new ArrayList<>();
    List<Resumption> stops = new ArrayList<>();
    try (JournalLines lines = new JournalLines(journal.open())) {
      RunHeader header =
          lines.read(
              JournalReader::requireTrials,
              line -> {
                addIfPresent(line.measurement(), measurements);
                addIfPresent(line.limit(), limits);
                addIfPresent(line.average(), averages);
                addIfPresent(line.missed(), missed);
                addIfPresent(line.precisionPlan(), plans);
                addIfPresent(line.resumption(), stops);
              });
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
      return new StoredRun(
          run, Optional.of(header.invocation()), lines.bytes(), lines.completeBytes());
    }
  }

  private static boolean requireTrials(RunHeader header) throws RunFileException {
    if (header.run().plan().protocol().sustain() != null) {
      throw new RunFileException(
          "it is the journal of a sustained run: use report, or sustain --plot");
    }
    return true;
  }

  /** The first line of a journal. */
  static RunHeader header(JsonSource journal) throws RunFileException, IOException {
    try (JournalLines lines = new JournalLines(journal.open())) {
      return lines.read(header -> false, line -> {});
    }
  }

  private static <T> void addIfPresent(T entry, List<T> entries) {
    if (entry != null) {
      entries.add(entry);
    }
  }
}
