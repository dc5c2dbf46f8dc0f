package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The noise audit with real processes. */
@Tag("slow")
final class NoiseAuditTest {

  @TempDir Path folder;

  @Test
  void everyConditionHasALineWithItsSpread() throws Exception {
    TinyModel.student(folder.resolve("student.tflite"));
    Cli.Ended ended =
        InProcess.run(folder, "audit", "--processes", "--rounds", "3", "student.tflite");
    assertEquals(0, ended.exit(), ended.err());
    List<String> lines = ended.out().lines().toList();
    assertEquals("student, 3 rounds", lines.get(0));
    assertTrue(lines.get(2).matches("usual +[0-9.]+ +[0-9.]+ \\([0-9.]+-[0-9.]+\\) +[0-9.]+ *"));
    for (String condition : List.of("interpreted Java", "one process, kept")) {
      assertTrue(
          lines.stream()
              .anyMatch(
                  line ->
                      line.matches(
                          condition + "( +[0-9.]+)( +[0-9.]+ \\([0-9.]+-[0-9.]+\\)){2}.*")),
          ended.out());
    }
  }

  @Test
  void otherOptionsAndTooFewRoundsAreRefused() throws Exception {
    refused("audit --processes takes no other option than --rounds", "--threads", "2");
    refused("audit --processes takes 3 to 1000 rounds", "--rounds", "2");
    refused("audit needs one of --link, --trials and --processes", "--trials");
  }

  private void refused(String sentence, String... more) throws Exception {
    String[] words = new String[more.length + 2];
    words[0] = "audit";
    words[1] = "--processes";
    System.arraycopy(more, 0, words, 2, more.length);
    Cli.Ended ended = InProcess.run(folder, words);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
  }
}
