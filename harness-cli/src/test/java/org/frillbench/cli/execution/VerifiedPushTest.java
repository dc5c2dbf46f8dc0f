package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.device.VerifiedPush;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerifiedPushTest {

  private static final String PLACE = "/data/local/tmp/x";
  private static final List<String> TOOLS = List.of("sha256sum", "sha1sum", "md5sum", "md5");

  private final FakeLink link = new FakeLink();
  private Path file;

  @BeforeEach
  void makeFile(@TempDir Path folder) throws Exception {
    file = Files.writeString(folder.resolve("x"), "abc");
  }

  private void thereIs(String text) {
    link.files.put(PLACE, text.getBytes(StandardCharsets.UTF_8));
  }

  private boolean holds() throws LinkLostException {
    return VerifiedPush.holds(link, PLACE, file, TrialJobs.SHA);
  }

  /**
   * How many of the tools, from the newest on, a device lacks: 0 from API 26, 1 from 23, 3 below.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void pushIsVerifiedWithTheDigestProgramOfTheRelease(int lacking) throws LinkLostException {
    link.missing.addAll(TOOLS.subList(0, lacking));
    assertEquals(Optional.empty(), VerifiedPush.run(link, file, PLACE));
    assertTrue(holds());
    thereIs("abd");
    assertFalse(holds());
    link.files.remove(PLACE);
    assertFalse(holds());
    assertEquals(lacking == TOOLS.size(), link.told.contains("pull " + PLACE), link.told::toString);
  }

  @Test
  void differentAndUnreadableBytesAreReportedDifferently() throws LinkLostException {
    link.answers.put("[ ! -r", new ShellResult(0, "cd".repeat(32) + "  x\n"));
    assertEquals(
        Optional.of("it arrived on the device with another digest"),
        VerifiedPush.run(link, file, PLACE));
    link.answers.put("[ ! -r", new ShellResult(1, "sha256sum: x: Permission denied\n"));
    assertEquals(
        Optional.of("the device cannot read what arrived there"),
        VerifiedPush.run(link, file, PLACE));
  }

  @Test
  void missingLocalFileIsReported() throws Exception {
    Files.delete(file);
    assertTrue(VerifiedPush.run(link, file, PLACE).orElseThrow().contains("cannot be read"));
    assertFalse(holds());
  }
}
