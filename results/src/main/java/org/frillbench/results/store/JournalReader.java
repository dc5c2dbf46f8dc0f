package org.frillbench.results.store;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;

/** Makes a run of what a killed run left in its journal. */
final class JournalReader {

  private static final byte[] BEGINNING =
      "{\"schema\":\"frill-bench/journal/".getBytes(StandardCharsets.US_ASCII);

  private JournalReader() {}

  /** Whether a file is a journal rather than a run file. */
  static boolean isJournal(byte[] file) {
    return file.length > BEGINNING.length
        && Arrays.equals(file, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
  }

  /**
   * The run that its whole lines describe; what a crash tore off the last one is left out, and may
   * end within a character.
   */
  static RunFile read(byte[] journal) throws RunFileException, IOException {
    InputStream whole = new ByteArrayInputStream(journal, 0, endOfWholeLines(journal));
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    BufferedReader lines = new BufferedReader(new InputStreamReader(whole, utf8));
    RunHeader header = RunJson.header(lines.readLine());
    List<Measurement> measurements = new ArrayList<>();
    List<Measurement> limits = new ArrayList<>();
    List<FailedTrial> missed = new ArrayList<>();
    int number = 1;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      number++;
      JournalLine line = line(text, number);
      addIfThere(line.measurement(), measurements);
      addIfThere(line.limit(), limits);
      addIfThere(line.missed(), missed);
    }
    return RunFile.of(
        header.tool(), header.run().cutShort(), header.target(), measurements, limits, missed);
  }

  private static int endOfWholeLines(byte[] journal) throws RunFileException {
    int end = journal.length;
    while (end > 0 && journal[end - 1] != '\n') {
      end--;
    }
    if (end == 0) {
      throw new RunFileException("it was cut off before its first trial");
    }
    return end;
  }

  private static <T> void addIfThere(T trial, List<T> trials) {
    if (trial != null) {
      trials.add(trial);
    }
  }

  private static JournalLine line(String line, int number) throws RunFileException {
    try {
      return RunJson.read(line, JournalLine.class);
    } catch (RunFileException e) {
      throw new RunFileException("in line " + number + ", " + e.getMessage(), e);
    }
  }
}
