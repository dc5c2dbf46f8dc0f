package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashLogTest {

  private static final String LOG =
      """
      #
      # A fatal error has been detected by the Java Runtime Environment:
      #
      #  SIGSEGV (0xb) at pc=0x00007f40afeedf14, pid=15743, tid=15743
      #
      # JRE version: OpenJDK Runtime Environment (17.0.15+6)
      # Problematic frame:
      # C  [libjnitensorflowlite.so+0x85f14]
      #

      ---------------  S U M M A R Y ------------
      """;

  @TempDir private Path folder;

  @Test
  void signalAndFrameMakeOneSentence() throws IOException {
    CrashLog log = new CrashLog(Files.writeString(folder.resolve("log"), LOG));
    assertEquals(
        Optional.of("the JVM crashed: SIGSEGV (0xb) in C  [libjnitensorflowlite.so+0x85f14]"),
        log.summary());
    log.remove();
    assertFalse(Files.exists(folder.resolve("log")));
  }

  @Test
  void noLogAndAnEmptyLogGiveNoSummary() throws IOException {
    assertEquals(Optional.empty(), new CrashLog(folder.resolve("none")).summary());
    Path empty = Files.createFile(folder.resolve("empty"));
    assertEquals(Optional.empty(), new CrashLog(empty).summary());
  }
}
