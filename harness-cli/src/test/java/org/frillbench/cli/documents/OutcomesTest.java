package org.frillbench.cli.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.cli.Cli;
import org.frillbench.cli.configuration.ConfigurationFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands are this test's: they count how often they run, and write that into a file. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no keys to tell them apart")
final class OutcomesTest {

  private static final String PAGE = "page.html";

  @TempDir Path shared;
  private Path folder;
  private Outcomes outcomes;
  private int runs;

  @BeforeEach
  void makeFiles() throws IOException {
    folder = Files.createDirectory(shared.resolve("work"));
    outcomes = new Outcomes(folder, Files.createDirectory(shared.resolve("kept")));
    Files.createDirectories(folder.resolve("results/runs"));
    write("models/a.tflite", "model");
    write("run.json", "run");
  }

  /** A new file in the place of the one that is there, as commands write them. */
  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Path whole = Files.writeString(file.resolveSibling("new"), text);
    Files.deleteIfExists(file);
    Files.move(whole, file);
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private int exit(String line) throws IOException {
    return outcomes.of(List.of(line.split(" ", -1)), this::command).exit();
  }

  private Cli.Ended command(List<String> words) {
    try {
      write(PAGE, "page " + ++runs);
      return new Cli.Ended(runs, "", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void equalCommandOnEqualFilesEndsAsItDidAndLeavesItsFiles() throws IOException {
    assertEquals(1, exit("inspect models"));
    Files.delete(folder.resolve(PAGE));
    write("other.json", "of no matter");
    assertEquals(1, exit("inspect models"));
    assertEquals("page 1", text(PAGE));
    assertEquals(2, exit("inspect models --json"));
    assertEquals("page 2", text(PAGE));
    assertEquals(1, exit("inspect models"));
    assertEquals("page 1", text(PAGE));
  }

  @ParameterizedTest
  @CsvSource({
    "inspect models/a.tflite, models/a.tflite",
    "inspect models, models/a.tflite",
    "inspect ./models/../models, models/a.tflite",
    "inspect ., models/a.tflite",
    "inspect models/.., models/a.tflite",
    "inspect .., models/a.tflite",
    "inspect, " + ConfigurationFile.NAME,
    "table, results/runs/1.json",
    "table results/runs/1.json, results/runs/1.json",
    "table run.json, run.json.journal",
    "push-and-run --output=run.json --resume, run.json.journal",
    "parity m --inputs a=models/a.npy;b=models/b.npy, models/b.npy",
    "push-and-run @words.txt, words.txt",
  })
  void commandWhoseFileHasChangedRunsAgain(String command, String file) throws IOException {
    String line = command.replace(';', ',');
    write(file, "before");
    assertEquals(1, exit(line));
    Files.delete(folder.resolve(PAGE));
    assertEquals(1, exit(line));
    Files.delete(folder.resolve(PAGE));
    write(file, "after: " + line);
    assertEquals(2, exit(line));
    Files.delete(folder.resolve(PAGE));
    Files.delete(folder.resolve(file));
    assertEquals(3, exit(line));
  }

  @Test
  void absoluteNameIsOfTheSameFile() throws IOException {
    String line = "inspect " + folder.resolve("models");
    assertEquals(1, exit(line));
    write("models/a.tflite", "another");
    assertEquals(2, exit(line));
  }

  @Test
  void commandThatReadsNoRunsOfItsOwnRunsOnceBesideOthers() throws IOException {
    assertEquals(1, exit("gate models run.json"));
    write("results/runs/1.json", "another run");
    assertEquals(1, exit("gate models run.json"));
  }

  @Test
  void commandThatRemovesAFileRunsAgain() throws IOException {
    for (int i = 0; i < 2; i++) {
      write("run.json.journal", "journal");
      List<String> words = List.of("push-and-run", "--resume", "run.json");
      outcomes.of(
          words,
          all -> {
            assertTrue(folder.resolve("run.json.journal").toFile().delete());
            return command(all);
          });
      assertFalse(Files.exists(folder.resolve("run.json.journal")));
    }
    assertEquals(2, runs);
  }

  /** As a shell's {@code >} does it. */
  @Test
  void commandWhoseFileWasWrittenToInPlaceRunsAgain() throws IOException {
    assertEquals(1, exit("inspect models"));
    Files.writeString(folder.resolve(PAGE), "longer than it was");
    assertEquals(2, exit("inspect models"));
    assertEquals("page 2", text(PAGE));
  }
}
