package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --licenses} prints. */
final class LicencesTest {

  private static final int WIDTH = 80;

  @TempDir Path folder;

  private List<String> lines() {
    Cli.Ended ended = InProcess.run(folder, "--licenses");
    assertEquals(0, ended.exit(), ended.err());
    assertEquals("", ended.err());
    return ended.out().lines().toList();
  }

  @Test
  void listHasLibrariesAndWhatTheyContainUnderTheirLicence() {
    List<String> lines = lines();
    int lgpl = lines.indexOf("LGPL-3.0-or-later");
    assertTrue(lgpl > 0, lines.toString());
    assertTrue(lines.get(lgpl + 1).matches(" {2}FFmpeg \\S+, in org.bytedeco:ffmpeg;.*"));
    assertTrue(lines.stream().anyMatch(line -> line.matches(" {2}com.google.code.gson:gson \\S+")));
    assertEquals(
        1, lines.stream().filter(line -> line.matches(" {2}org.bytedeco:ffmpeg .*")).count());
  }

  @Test
  void listFitsATerminal() {
    assertEquals(List.of(), lines().stream().filter(line -> line.length() > WIDTH).toList());
  }
}
