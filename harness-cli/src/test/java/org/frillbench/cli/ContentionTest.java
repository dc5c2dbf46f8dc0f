package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real run on a core that a busy loop uses too. */
@EnabledOnOs(OS.LINUX)
@Tag("slow")
final class ContentionTest {

  private static final Pattern LAST_CORE =
      Pattern.compile("(?m)^Cpus_allowed_list:\\s.*?(\\d{1,4})$");

  @TempDir Path folder;
  private int core;
  private Process loop;

  @BeforeEach
  void occupyACore() throws Exception {
    assumeTrue(Programs.isThere("taskset"), "taskset is not on the path");
    Matcher status = LAST_CORE.matcher(Files.readString(Path.of("/proc/self/status")));
    assertTrue(status.find());
    core = Integer.parseInt(status.group(1));
    // Of the test's own session: where the scheduler groups by session, these two share a core.
    loop =
        new ProcessBuilder(
                "taskset", "-c", Integer.toString(core), "sh", "-c", "while :; do :; done")
            .start();
  }

  @AfterEach
  void freeIt() {
    if (loop != null) {
      loop.destroyForcibly();
    }
  }

  /** The loop takes half of the core, whatever else the machine does with the other half. */
  @Test
  void runOnASharedCoreIsContendedAndUnfit() throws Exception {
    Path model = folder.resolve("tiny.tflite");
    TinyModel.student(model);
    Cli.Ended ended =
        new Cli(folder)
            .pinned(core)
            .run(
                "push-and-run",
                "tiny.tflite",
                "--target=host",
                "--rounds=2",
                "--min-time=0.5s",
                "--warm-up=3",
                "--columns=contention",
                "--output=run.json");
    assertEquals(0, ended.exit(), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    TableRow row = Analysis.of(run).rows().get(0);
    assertTrue(row.shareWaited() >= 0.25, "waited for " + row.shareWaited());
    assertTrue(row.warnings().contains(Warning.CONTENDED), row.warnings().toString());
    assertTrue(ended.out().contains("CONTENDED: waited for cores: "), ended.out());
    assertTrue(ended.out().contains("  waited"), ended.out());
    long switches =
        run.measurements().stream()
            .mapToLong(trial -> trial.scheduling().involuntarySwitches)
            .sum();
    assertTrue(switches > 0);
    String accept = "--accept=NOT-SETTLED,FEW-TRIALS";
    refused("CONTENDED of tiny", "publish", "run.json", "--out=out", accept);
    refused("no baseline: CONTENDED: tiny: ", "baseline", "set", "run.json", accept);
  }

  private void refused(String sentence, String... arguments) throws Exception {
    Cli.Ended ended = InProcess.run(folder, arguments);
    assertEquals(6, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
  }
}
