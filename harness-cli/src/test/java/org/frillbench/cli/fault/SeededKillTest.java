package org.frillbench.cli.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.frillbench.cli.Cli;
import org.frillbench.cli.TinyModel;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.store.RunStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.TensorType;

/**
 * Sweeps of four models, killed and resumed until they are complete. A moment is a number of writes
 * to files, drawn from a seed ({@code -Dkill.seed=N}); {@code docs/kill.sh} kills more, by the
 * clock.
 */
@Tag("slow")
@Timeout(300)
final class SeededKillTest {

  private static final int KILLS = 8;
  private static final int TRIALS = 8;
  private static final int LIMIT_SECONDS = 120;

  /**
   * A sweep of as many trials writes some more: to its journal, to standard error, for its agents.
   */
  private static final int MOST_WRITES = 40;

  private static final String[] SWEEP =
      ("push-and-run --target host a.tflite b.tflite c.tflite d.tflite --rounds 2 --warm-up 1"
              + " --iterations 5 --min-time 0s --output run.json")
          .split(" ", -1);

  private static final String[] REST = {"push-and-run", "--resume", "run.json.journal"};

  @TempDir Path folder;

  private int kills;
  private int starts;
  private int reported;

  @Test
  void noReportedTrialIsLostAndEverySweepIsCompleted() throws Exception {
    assumeTrue(ProcessHold.isPossible(), "no Linux with gcc");
    TinyModel.floats(folder.resolve("a.tflite"));
    TinyModel.student(folder.resolve("b.tflite"));
    TinyModel.passing(folder.resolve("c.tflite"), TensorType.FLOAT32, 1, 4);
    TinyModel.passing(folder.resolve("d.tflite"), TensorType.FLOAT32, 1, 8);
    long seed = Long.getLong("kill.seed", 1);
    System.out.println("kill.seed=" + seed);
    Random moments = new Random(seed);
    while (kills < KILLS) {
      sweep(moments, "seed " + seed);
    }
  }

  private void sweep(Random moments, String seed) throws Exception {
    Path output = folder.resolve("run.json");
    Path journal = folder.resolve("run.json.journal");
    reported = 0;
    Files.deleteIfExists(output);
    while (!Files.exists(output)) {
      String[] command = Files.exists(journal) ? REST : SWEEP;
      int moment = kills < KILLS ? 1 + moments.nextInt(MOST_WRITES) : Integer.MAX_VALUE;
      String said = start(command, moment);
      reported += said.split(": median ", -1).length - 1;
      String what = seed + ", write " + moment + ": " + said;
      for (Path left : List.of(output, journal)) {
        if (Files.exists(left)) {
          assertTrue(RunStore.read(left).measurements().size() >= reported, what);
        }
      }
    }
    RunFile run = RunStore.read(output);
    long places =
        run.measurements().stream()
            .map(trial -> trial.round() + "." + trial.order())
            .distinct()
            .count();
    assertEquals(TRIALS, places, seed);
    assertEquals(TRIALS, run.measurements().size(), seed);
  }

  /** Runs a command, which is killed at its {@code moment}-th write; returns what it reported. */
  private String start(String[] command, int moment) throws Exception {
    starts++;
    ProcessHold hold = new ProcessHold(folder.resolve("hold" + starts), folder + "/*", moment);
    Path err = folder.resolve("err");
    Cli cli = new Cli(folder);
    hold.environment().forEach(cli::with);
    Process process = cli.start(folder.resolve("out").toFile(), err.toFile(), command);
    while (process.isAlive() && !hold.reached()) {
      Thread.sleep(5);
    }
    if (process.isAlive()) {
      List<ProcessHandle> children = process.descendants().toList();
      process.destroyForcibly().waitFor();
      kills++;
      for (ProcessHandle child : children) {
        child.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
    } else {
      assertEquals(0, process.exitValue(), Files.readString(err));
    }
    return Files.readString(err);
  }
}
