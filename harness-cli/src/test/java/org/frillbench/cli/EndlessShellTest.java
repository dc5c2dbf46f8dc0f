package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A device whose shell never stops printing costs a few megabytes of memory, and is left early. */
@Timeout(120)
@Tag("slow")
final class EndlessShellTest {

  private static final long MIB = 1 << 20;

  /** What one command may print, and what the two sockets may hold besides. */
  private static final long MOST_BYTES_A_COMMAND = 4 * MIB + 12 * MIB;

  /** Enough for the command itself and for no more than a few copies of such an output. */
  private static final String SMALL_HEAP = "-Xmx48m";

  private static final String LINES = "x".repeat(99) + "\n";

  @TempDir Path folder;

  private Cli.Ended run(ScriptedAdbServer server, String... arguments) throws Exception {
    return new Cli(folder)
        .with("ANDROID_ADB_SERVER_PORT", Integer.toString(server.port()))
        // Unlike those of the command line, these options are the last word.
        .with("_JAVA_OPTIONS", SMALL_HEAP)
        .run(arguments);
  }

  private static Scenario scenario(String pattern, String output) throws Exception {
    return Scenario.of("scenario-api25_nosha").with(pattern, output, Scenario.ENDLESS);
  }

  private static void assertLittleWasTaken(ScriptedAdbServer server, long commands) {
    assertTrue(
        server.sentWithoutEnd() <= commands * MOST_BYTES_A_COMMAND,
        server.sentWithoutEnd() + " bytes were taken for " + commands + " commands");
  }

  @Test
  void deviceThatAnswersEverythingWithoutEndIsLeftAfterTwoCommands() throws Exception {
    for (String output : new String[] {LINES, "x".repeat(100)}) {
      for (String command : new String[] {"doctor", "devices", "clean", "push-and-run"}) {
        try (ScriptedAdbServer server = new ScriptedAdbServer(scenario(".", output))) {
          Cli.Ended ended = run(server, command);
          assertEquals(3, ended.exit(), ended.out() + ended.err());
          long shells =
              server.requests().stream().filter(each -> each.startsWith("shell:")).count();
          assertTrue(shells <= 2, command + ": " + server.requests());
          assertLittleWasTaken(server, shells);
        }
      }
    }
  }

  @Test
  void oneQuestionThatIsAnsweredWithoutEndCostsItsOwnAnswer() throws Exception {
    try (ScriptedAdbServer server = new ScriptedAdbServer(scenario("dumpsys battery", LINES))) {
      Cli.Ended ended = run(server, "doctor");
      assertEquals(0, ended.exit(), ended.out() + ended.err());
      assertTrue(
          ended.out().contains("'dumpsys battery': it printed more than any answer takes"),
          ended.out());
      assertLittleWasTaken(
          server,
          server.requests().stream().filter(each -> each.contains("dumpsys battery")).count());
    }
  }
}
