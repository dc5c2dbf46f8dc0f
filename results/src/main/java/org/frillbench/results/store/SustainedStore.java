package org.frillbench.results.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.record.JsonSource;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.record.SustainedPoint;
import org.frillbench.results.sustain.SustainedAnalysis;

/** Reads and writes sustained runs. Writing is atomic; files that are read are untrusted. */
public final class SustainedStore {

  /** The maximum size of a file, bytes: ten times that of an hour on a phone with 16 cores. */
  private static final int MOST_BYTES = 32 << 20;

  private static final String KIND = "sustained run";

  private SustainedStore() {}

  /**
   * Writes {@code run} with its figures.
   *
   * @param overwrite whether an existing file may be replaced
   * @return the run with its figures
   * @throws OutputException if that fails; an existing file is then unchanged
   */
  public static SustainedFile write(SustainedFile run, Path path, boolean overwrite)
      throws OutputException {
    RunStore.checkFree(path, overwrite);
    SustainedFile analysed = SustainedAnalysis.of(run);
    OutputFiles.write(path, analysed);
    return analysed;
  }

  /**
   * Reads a sustained run, or the journal of one that was killed, and computes its figures.
   *
   * @throws RunFileException if it cannot be read or is invalid
   */
  public static SustainedFile read(Path path) throws RunFileException {
    try {
      byte[] bytes = BoundedFile.bytes(path, MOST_BYTES);
      JsonSource source = () -> new ByteArrayInputStream(bytes);
      return SustainedAnalysis.of(
          JournalReader.isJournal(source) ? journal(source) : file(BoundedFile.text(bytes)));
    } catch (RunFileException e) {
      throw new RunFileException("cannot read " + path + ": " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new RunFileException("cannot read " + path + ": it is not UTF-8 text", e);
    } catch (IOException e) {
      throw new RunFileException("cannot read " + path + ": " + FileErrorText.of(e), e);
    }
  }

  /** Whether the file {@code path} holds a sustained run, or the journal of one. */
  public static boolean holds(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try {
      JsonSource source = RunStore.source(path);
      return JournalReader.isJournal(source)
          ? JournalReader.header(source).run().plan().protocol().sustain() != null
          : RunStore.isOf(path, SustainedFile.SCHEMA);
    } catch (IOException | RunFileException e) {
      return false;
    }
  }

  private static SustainedFile file(String json) throws RunFileException {
    return RunJson.versioned(json, SustainedFile.SCHEMA, KIND, SustainedFile.class);
  }

  private static SustainedFile journal(JsonSource source) throws RunFileException, IOException {
    List<JournalLine> lines = new ArrayList<>();
    try (JournalLines journal = new JournalLines(source.open())) {
      RunHeader header = journal.read(each -> true, lines::add);
      if (lines.stream().anyMatch(line -> line.window() == null)) {
        throw new RunFileException("it is the journal of a run of trials: use table");
      }
      List<SustainedPoint> windows = lines.stream().map(JournalLine::window).toList();
      return new SustainedFile(
          header.tool(), header.run().cutShort(), header.target(), null, windows, null);
    } catch (IllegalArgumentException e) {
      throw new RunFileException(e.getMessage(), e);
    }
  }
}
