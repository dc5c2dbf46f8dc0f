package org.frillbench.cli.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.Cli;
import org.frillbench.cli.InProcess;
import org.frillbench.cli.RunFiles;
import org.frillbench.cli.run.Schedule;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.store.RunStore;

/** A run that is struck by a fault, and then completed. */
final class FaultyRun {

  private static final int LIMIT_SECONDS = 120;
  private static final String JOURNAL = "run.json.journal";
  private static final int FAILED = 4;

  private final Cell cell;
  private final Bench bench;
  private final String[] command;
  private Process process;

  private FaultyRun(Cell cell, Bench bench) {
    this.cell = cell;
    this.bench = bench;
    // A cable that is out stays out.
    String patience = cell.fault() == Fault.CABLE_OUT ? "1s" : "60s";
    this.command =
        ("push-and-run a.tflite b.tflite c.tflite --rounds 1 --warm-up 1 --iterations 5 --min-time 0s"
                + " --accept NOT-SETTLED --output run.json --reconnect "
                + patience)
            .split(" ", -1);
  }

  /** Checks that nothing is lost, and that the run is completed, as {@code cell} says. */
  static void verify(Cell cell, Path folder) throws Exception {
    boolean realAdb = cell.fault() == Fault.KILLED_SERVER;
    try (Bench bench = new Bench(folder, cell.stage(), realAdb)) {
      new FaultyRun(cell, bench).verify();
    }
  }

  Cell cell() {
    return cell;
  }

  Bench bench() {
    return bench;
  }

  Process process() {
    return process;
  }

  private Path file(String name) {
    return bench.folder().resolve(name);
  }

  private String said() throws IOException {
    return Files.readString(file("stderr"));
  }

  private void verify() throws Exception {
    Cli cli = new Cli(bench.folder());
    bench.route().environment().forEach(cli::with);
    bench.harness().environment().forEach(cli::with);
    process = cli.start(file("stdout").toFile(), file("stderr").toFile(), command);
    Set<ProcessHandle> children = new HashSet<>();
    try {
      while (!bench.hold().reached()) {
        assertTrue(process.isAlive(), said());
        Thread.sleep(5);
      }
      process.descendants().forEach(children::add);
      List<String> journaled = lines();
      cell.fault().strike(this);
      if (!leavesAgent()) {
        bench.hold().release();
      }
      assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), said());
      assertEquals(cell.exit(), process.exitValue(), said());
      for (ProcessHandle child : children) {
        child.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
      List<String> kept = lines();
      assertEquals(journaled, kept.subList(0, Math.min(journaled.size(), kept.size())), said());
      assertEquals(cell.rest(), rest(), said());
      cell.fault().undo(this);
      complete(kept);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Whether the agent's harness is gone: it measures on until the next run ends it. */
  private boolean leavesAgent() {
    return cell.stage().heldAt(Stage.Where.AGENT)
        && Set.of(Fault.KILLED_HARNESS, Fault.CABLE_OUT).contains(cell.fault());
  }

  /** What is left of the run. */
  private Rest rest() throws Exception {
    boolean journal = Files.exists(file(JOURNAL));
    if (!Files.exists(file("run.json"))) {
      return journal ? Rest.JOURNAL : Rest.NOTHING;
    }
    assertFalse(journal, "both a run file and a journal are left");
    return RunFiles.read(file("run.json")).run().endedEarly() ? Rest.RUN_FILE : Rest.COMPLETE;
  }

  /** The trials that are on disk, as their lines in a journal. */
  private List<String> lines() throws Exception {
    for (String name : List.of(JOURNAL, "run.json")) {
      if (Files.exists(file(name))) {
        return RunStore.read(file(name)).measurements().stream().map(RunJson::line).toList();
      }
    }
    return List.of();
  }

  private void complete(List<String> kept) throws Exception {
    switch (cell.rest()) {
      case COMPLETE -> {
        if (bench.owesSettings()) {
          again("clean");
        }
      }
      case NOTHING -> again(command);
      case JOURNAL -> again(resuming(JOURNAL));
      case RUN_FILE -> again(resuming("run.json"));
    }
    RunFile run = RunFiles.read(file("run.json"));
    assertFalse(run.run().endedEarly());
    assertFalse(Files.exists(file(JOURNAL)));
    assertEquals(kept, lines().subList(0, kept.size()));
    assertEquals(scheduled(run), measured(run), said());
    assertEquals(cell.exit() == FAILED, !run.missed().isEmpty(), said());
    bench.assertAsBefore();
  }

  /** The places of the schedule whose trials have not failed, in their order. */
  private static List<String> scheduled(RunFile run) {
    Set<String> failed =
        run.missed().stream().map(FailedTrial::candidate).collect(Collectors.toSet());
    return new Schedule(run.run().plan())
        .next().stream()
            .map(slot -> slot.order() + " " + name(run, slot.item().subject()))
            .filter(place -> !failed.contains(place.substring(place.indexOf(' ') + 1)))
            .toList();
  }

  private static String name(RunFile run, int candidate) {
    return run.run().plan().subjects().candidates().get(candidate).name();
  }

  private static List<String> measured(RunFile run) {
    return run.measurements().stream()
        .map(trial -> trial.order() + " " + trial.candidate().name())
        .toList();
  }

  private String[] resuming(String file) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--resume", file));
    return all.toArray(String[]::new);
  }

  private void again(String... arguments) {
    // It replaces this process's streams.
    synchronized (FaultyRun.class) {
      InProcess cli = new InProcess(bench.folder());
      bench.route().environment().forEach(cli::with);
      Cli.Ended ended = cli.run(arguments);
      assertEquals(0, ended.exit(), ended.err());
    }
  }

  /** Presses Ctrl-C, and returns when the run knows of it or has ended. */
  void interrupt() throws Exception {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
    boolean known = false;
    while (process.isAlive() && !known) {
      try (Stream<Path> found = Files.list(threads)) {
        known = found.anyMatch(thread -> name(thread).equals("interruption\n"));
      } catch (IOException e) {
        continue; // It is ending.
      }
      Thread.sleep(5);
    }
  }

  private static String name(Path thread) {
    try {
      return Files.readString(thread.resolve("comm"));
    } catch (IOException e) {
      return "";
    }
  }
}
