package org.frillbench.results.page;

import java.util.List;
import org.frillbench.results.document.ShellLine;
import org.frillbench.results.record.BuildProperties;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.sustain.SustainedDocument;
import org.frillbench.results.sustain.SustainedReadings;
import org.frillbench.results.sustain.SustainedText;

/** A sustained run as a page. */
public final class SustainedPage {

  /**
   * What the script draws beside the run itself.
   *
   * @param title the page's title: the name of the run's file
   * @param version the version of frill-bench that wrote it
   * @param answer what the run says, in one sentence
   * @param document the levels, and what is said of them
   * @param readings the device over time
   * @param command what prints the document
   */
  private record Content(
      String title,
      String version,
      String answer,
      DocumentView document,
      List<ReadingView> readings,
      CommandView command) {}

  /**
   * A reading of the device.
   *
   * @param name what it is, with its unit
   * @param whole whether its values are ranks in whole numbers
   * @param values its value after each window; null where it is unknown
   */
  private record ReadingView(String name, boolean whole, List<Double> values) {
    static ReadingView of(SustainedReadings.Reading reading, SustainedFile run) {
      return new ReadingView(
          reading.name(), reading.whole(), run.windows().stream().map(reading.at()).toList());
    }
  }

  private SustainedPage() {}

  /**
   * The page, which has the whole run in it.
   *
   * @param file the name of the run's file
   * @param run the run, which has its figures
   */
  public static Page of(String file, SustainedFile run) {
    Content content =
        new Content(
            file,
            BuildProperties.version(),
            SustainedText.answer(run),
            DocumentView.of(SustainedDocument.of(run)),
            SustainedReadings.of(run).stream()
                .map(reading -> ReadingView.of(reading, run))
                .toList(),
            CommandView.of(
                "The table in a terminal", List.of("sustain", "--plot", ShellLine.file(file))));
    return new Page(
        PageKind.SUSTAINED,
        file,
        List.of(new DataBlock("content", content), new DataBlock("run-0", run)));
  }
}
