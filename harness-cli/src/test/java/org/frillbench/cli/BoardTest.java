package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes a board; what it consists of is tested in {@code results}. */
final class BoardTest {

  @TempDir Path folder;

  @BeforeEach
  void makeRun() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
  }

  private Cli.Ended board(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("board"));
    command.addAll(List.of(arguments));
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  private void refused(int exit, String sentence, String... arguments) throws Exception {
    Cli.Ended ended = board(arguments);
    assertEquals(exit, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
  }

  @Test
  void runsAndTablesOfAFolderAreOneBoardAndOtherFilesArePassedOver() throws Exception {
    Path runs = Files.createDirectories(folder.resolve("runs"));
    SampleRuns.phone(runs.resolve("a.json"));
    SampleRuns.gate(runs.resolve("gate.json"), 1_000_000, 1_300_000);
    Files.copy(Path.of("../results/published/frill-2021.json"), runs.resolve("published.json"));
    Files.writeString(runs.resolve("notes.json"), "{\"a\": 1}");
    Cli.Ended ended = board("runs", "--out", "site");
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(Path.of("site/index.html") + "\n", ended.out());
    assertTrue(ended.err().contains("notes.json: it is not a run file"), ended.err());
    String json = Files.readString(folder.resolve("site/board.json"));
    Schemas.read("board", json);
    assertTrue(json.contains("\"side\":\"new\""), json);
    assertTrue(json.contains("\"origin\":\"published-elsewhere\""), json);
  }

  /** As a shell names the files of {@code pub/*.json}. */
  @Test
  void otherFilesOfAPublicationThatAreNamedWithItsTableArePassedOver() throws Exception {
    SampleRuns.students(folder.resolve("two.json"), 1_000_000, 2_000_000);
    Cli.Ended published =
        InProcess.run(folder, "publish", "two.json", "--out=pub", "--export=bmf,jmh");
    assertEquals(0, published.exit(), published.err());
    Cli.Ended ended =
        board(
            "run.json",
            "pub/croissant.json",
            "pub/latency.bmf.json",
            "pub/latency.jmh.json",
            "pub/latency.json",
            "--out=site");
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(
        "frill-bench: passed over, with neither run nor table: pub/croissant.json,"
            + " pub/latency.bmf.json, pub/latency.jmh.json.\n",
        ended.err());
    Cli.Ended again = board("run.json", "site/board.json", "--out=site", "--overwrite");
    assertEquals(0, again.exit(), again.err());
    assertTrue(again.err().contains("passed over"), again.err());
    refused(2, "there is no run in pub/croissant.json", "pub/croissant.json", "--out=no");
    Files.writeString(folder.resolve("pub/latency.json"), "{");
    refused(2, "pub/latency.json: it is damaged", "pub/latency.json", "--out=no");
    Files.copy(folder.resolve("pub/croissant.json"), folder.resolve("alone.json"));
    refused(2, "alone.json: it is not a run file", "alone.json", "--out=no");
  }

  @Test
  void boardThatExistsIsReplacedOnRequestOnly() throws Exception {
    assertEquals(0, board("run.json", "--out", "site").exit());
    refused(7, "has a board already", "run.json", "--out", "site");
    assertEquals(0, board("run.json", "--out", "site", "--overwrite").exit());
  }

  @Test
  void folderOfOtherFilesIsLeftAlone() throws Exception {
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/index.html"), "mine");
    refused(7, "no board", "run.json", "--out", "site", "--overwrite");
    assertEquals("mine", Files.readString(folder.resolve("site/index.html")));
  }

  @Test
  void outputThatIsAFileIsRefused() throws Exception {
    refused(7, "run.json", "run.json", "--out", "run.json", "--overwrite");
  }

  @Test
  void badFilesAreRefusedByNameAndNothingIsWritten() throws Exception {
    Files.copy(folder.resolve("run.json"), folder.resolve("copy.json"));
    Files.writeString(folder.resolve("cut.json"), "{\"schema\": \"frill-bench/run/1\", \"to");
    Files.writeString(
        folder.resolve("later.json"),
        Files.readString(folder.resolve("run.json"))
            .replace("frill-bench/run/1", "frill-bench/run/99"));
    refused(2, "is given twice, in copy.json and run.json", "run.json", "copy.json", "--out=site");
    refused(2, "cut.json: it is damaged", "run.json", "cut.json", "--out=site");
    refused(2, "use a newer frill-bench", "later.json", "--out=site");
    refused(2, "absent.json", "absent.json", "--out=site");
    Files.createDirectories(folder.resolve("empty"));
    refused(2, "there is no run in empty", "empty", "--out=site");
    assertTrue(Files.notExists(folder.resolve("site")));
  }
}
