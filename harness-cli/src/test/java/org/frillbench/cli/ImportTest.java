package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that reads other tools' figures; their formats are held in {@code results}. */
final class ImportTest {

  private static final String LOG =
      """
      STARTING!
      Graph: [/data/local/tmp/FRILL.tflite]
      count=50 first=9000 curr=8000 min=7000 max=9000 avg=8500 std=25
      Inference timings in us: Init: 17187, First inference: 90000, Warmup (avg): 80000, %s
      """
          .formatted("Inference (avg): 8500");

  private static final String BUILD = "{\"context\": {\"build\": {\"model\": \"Pixel 6\"}}, ";

  @TempDir Path folder;

  private Cli.Ended run(String... arguments) throws Exception {
    return InProcess.run(folder, arguments);
  }

  private void refused(int exit, String sentence, String... arguments) throws Exception {
    Cli.Ended ended = run(arguments);
    assertEquals(exit, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertEquals("", ended.out());
  }

  @Test
  void importedTableStandsBesideOnesOwnAndSaysWhatItsFiguresAre() throws Exception {
    Files.writeString(folder.resolve("log.txt"), LOG);
    SampleRuns.phone(folder.resolve("run.json"));

    Cli.Ended imported = run("import", "log.txt", "--device=Pixel 6", "--table=table.json");
    Cli.Ended published = run("publish", "run.json", "--out=out", "--beside=table.json");

    assertEquals(0, imported.exit(), imported.err());
    assertTrue(imported.out().contains("8.50"), imported.out());
    assertTrue(
        imported.out().contains("Each latency is the mean of the inferences, not their median."),
        imported.out());
    assertFalse(imported.out().contains("Hodges-Lehmann"), imported.out());
    assertEquals(0, published.exit(), published.err());
    String page = Files.readString(folder.resolve("out/latency.md"));
    assertTrue(page.contains("Pixel 6 \\(elsewhere, mean\\)"), page);
    assertTrue(page.contains("Google Pixel"), page);
    assertTrue(
        Files.readString(folder.resolve("out/latency.csv"))
            .contains("\nFRILL,published-elsewhere,Pixel 6,mean,benchmark_model: log.txt,"));
    refused(7, "table.json exists already", "import", "log.txt", "--table=table.json");
  }

  @ParameterizedTest
  @CsvSource({"--device, ' '", "--device, ''", "--as, ''", "--as, ' '"})
  void emptyNamesAreRefused(String option, String given) throws Exception {
    Files.writeString(folder.resolve("log.txt"), LOG);

    refused(2, option + " takes a name", "import", "log.txt", option + "=" + given);
    refused(2, option + " takes a name", "import", "log.txt", option + "=" + "x".repeat(1001));
  }

  @Test
  void resultsOfOneNameInSeveralFilesAreToldApartOnEachDevice() throws Exception {
    Files.writeString(folder.resolve("log.txt"), LOG);
    Files.writeString(folder.resolve("again.txt"), LOG);

    Cli.Ended ended = run("import", "log.txt", "again.txt", "--device=Pixel 6");

    assertTrue(ended.out().contains("\nFRILL (2) "), ended.out());
  }

  @Test
  void modelIsCalledAsAsked() throws Exception {
    Files.writeString(folder.resolve("log.txt"), LOG);

    Cli.Ended ended = run("import", "log.txt", "--device=Pixel 6", "--as=ours");

    assertTrue(ended.out().contains("\nours "), ended.out());
    assertFalse(ended.out().contains("FRILL"), ended.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "some text; it is not a result of benchmark_model",
        "Graph: [a.tflite]; it ends before benchmark_model's line",
        "{\"execution_summary\": {\"estimated; it is not valid JSON, or it was cut off",
        "{\"schema\": 3}; it is JSON, but not of Qualcomm AI Hub",
        BUILD + "\"benchmarks\": []}; it holds no result of AndroidX Benchmark"
      })
  void fileOfNoUseIsRefusedByNameAndNothingIsWritten(String text, String sentence)
      throws Exception {
    Files.writeString(folder.resolve("log.txt"), text);

    refused(
        2,
        "cannot import log.txt: " + sentence,
        "import",
        "log.txt",
        "--device=Pixel 6",
        "--table=table.json");

    assertFalse(Files.exists(folder.resolve("table.json")));
  }

  @Test
  void fileThatNamesNoDeviceIsMissingOrTooLargeIsRefused() throws Exception {
    Files.writeString(folder.resolve("log.txt"), LOG);
    try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
      large.setLength(1L << 30);
    }

    refused(2, "name it with --device", "import", "log.txt");
    refused(2, "no such file", "import", "none.txt");
    refused(2, "larger than the 67108864 bytes", "import", "large");
    refused(2, "it is a folder", "import", ".");
  }
}
