package org.frillbench.results.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;

/** The journal of a run of which only the run file is left. */
final class RestoredJournal {

  private RestoredJournal() {}

  /**
   * Writes the journal that {@code run} would have left, had it been killed.
   *
   * @return its length in bytes
   * @throws OutputException if that fails or a journal exists already; then none is added
   */
  static int write(Path path, RunHeader header, RunFile run) throws OutputException {
    if (Files.exists(path)) {
      throw new OutputException(JournalLock.obstacle(path));
    }
    StringBuilder lines = new StringBuilder(RunJson.line(header)).append('\n');
    Stream.of(
            stream(run.run().resumptions()).map(JournalLine::stopped),
            run.measurements().stream().map(JournalLine::measured),
            stream(run.limits()).map(JournalLine::limit),
            stream(run.averages()).map(JournalLine::average),
            stream(run.precisionPlans()).map(JournalLine::planned),
            run.missed().stream().map(JournalLine::missed))
        .flatMap(each -> each)
        .forEach(line -> lines.append(RunJson.line(line)).append('\n'));
    String text = lines.toString();
    OutputFiles.write(path, text);
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static <T> Stream<T> stream(List<T> entries) {
    return entries == null ? Stream.empty() : entries.stream();
  }
}
