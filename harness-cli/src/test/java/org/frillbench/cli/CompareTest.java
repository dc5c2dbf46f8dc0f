package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.store.RunStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of one measured on this host: what the command says of them, and of what it refuses. */
@Tag("slow")
final class CompareTest {

  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void measure() throws Exception {
    Path model = shared.resolve("tiny.tflite");
    TinyModel.student(model);
    Cli.Ended ended =
        InProcess.run(
            shared,
            "push-and-run",
            "--target=host",
            "--rounds=8",
            "--iterations=60",
            "--min-time=0s",
            "--warm-up=20",
            "--output=run.json",
            model.toString());
    assertEquals(0, ended.exit(), ended.err());
  }

  private Cli.Ended compare(String... arguments) throws Exception {
    Files.copy(shared.resolve("run.json"), folder.resolve("base.json"));
    String[] command = new String[arguments.length + 1];
    command[0] = "compare";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Cli.Ended ended = InProcess.run(folder, command);
    Files.delete(folder.resolve("base.json"));
    return ended;
  }

  @Test
  void newestComparableRunsAreFoundAndNamed() throws Exception {
    Files.createDirectories(folder.resolve("results/runs"));
    Cli.Ended none = new Cli(folder).run("compare");
    assertEquals(5, none.exit(), none.err());
    assertTrue(
        none.err().contains("there are no two comparable runs in " + Path.of("results/runs")),
        none.err());
    Files.copy(shared.resolve("run.json"), folder.resolve("results/runs/old.json"));
    renamed("results/runs/new.json", "2030-01-01T00:00:00Z");
    for (String[] command : new String[][] {{"compare"}, {"compare", "results/runs/new.json"}}) {
      Cli.Ended ended = new Cli(folder).run(command);
      assertEquals(0, ended.exit(), ended.err());
      assertTrue(
          ended
              .err()
              .contains(
                  "Comparing "
                      + Path.of("results/runs/old.json")
                      + " (base, the older) with "
                      + Path.of("results/runs/new.json")),
          ended.err());
    }
    Cli.Ended inFolder = InProcess.run(folder, "compare", "results/runs");
    assertTrue(
        inFolder.err().contains("Comparing " + Path.of("results/runs/old.json")), inFolder.err());
  }

  /** The run as if it had begun then. */
  private void renamed(String name, String started) throws Exception {
    RunFile run = RunFiles.read(shared.resolve("run.json"));
    Run when = run.run();
    Run later = new Run("later", started, started, when.plan(), false);
    RunFile other = RunFile.of(run.tool(), later, run.target(), run.measurements(), List.of());
    RunStore.write(Analysis.of(other), folder.resolve(name), /* overwrite= */ false);
  }

  private void refused(int exit, String sentence, String... arguments) throws Exception {
    Cli.Ended ended = compare(arguments);
    assertEquals(exit, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
  }

  /** The run with every sample so many times as long. */
  private void slowed(String name, double factor) throws Exception {
    changed(
        name, trial -> with(trial, trial.warmup(), slowed(trial.samplesNs().toArray(), factor)));
  }

  private static long[] slowed(long[] samples, double factor) {
    return Arrays.stream(samples).map(ns -> Math.round(ns * factor)).toArray();
  }

  /** The run with none of its warm-ups settled, however quiet the machine was. */
  private void unsettled(String name) throws Exception {
    changed(
        name,
        trial -> {
          Warmup warmup = new Warmup(trial.warmup().iterations, trial.warmup().ns, false, 0);
          return with(trial, warmup, trial.samplesNs().toArray());
        });
  }

  private void changed(String name, UnaryOperator<Measurement> change) throws Exception {
    RunFile run = RunFiles.read(shared.resolve("run.json"));
    List<Measurement> trials = run.measurements().stream().map(change).toList();
    RunFile other = RunFile.of(run.tool(), run.run(), run.target(), trials, run.missed());
    RunStore.write(Analysis.of(other), folder.resolve(name), /* overwrite= */ false);
  }

  private static Measurement with(Measurement trial, Warmup warmup, long... samples) {
    return new Measurement(
        trial.candidate(),
        trial.settings(),
        trial.used(),
        trial.round(),
        trial.order(),
        trial.phases(),
        warmup,
        Samples.of(samples),
        trial.ended(),
        trial.output(),
        trial.memory(),
        trial.scheduling(),
        trial.before(),
        trial.after(),
        trial.warnings(),
        null);
  }

  /** A run with so many of its trials alone. */
  private void first(String name, Path whole, int trials) throws Exception {
    RunFile run = RunFiles.read(whole);
    RunFile few =
        RunFile.of(
            run.tool(),
            run.run(),
            run.target(),
            run.measurements().subList(0, trials),
            run.missed());
    RunStore.write(Analysis.of(few), folder.resolve(name), /* overwrite= */ false);
  }

  private void edited(String name, String what, String by) throws Exception {
    String text = Files.readString(shared.resolve("run.json"));
    assertTrue(text.contains(what), what);
    Files.writeString(folder.resolve(name), text.replace(what, by));
  }

  @Test
  void slowdownFailsCompareInEveryFormat() throws Exception {
    slowed("slow.json", 10);
    Cli.Ended ended =
        compare(
            "base.json",
            "slow.json",
            "--p-values",
            "--report=markdown=out/comment.md",
            "--report=junit=junit.xml",
            "--report=page.html",
            "--report=json=comparison.json");
    assertEquals(1, ended.exit(), ended.err());
    assertTrue(ended.err().contains("Report: page.html\n"), ended.err());
    JsonObject page = PageData.of(folder.resolve("page.html"), "report");
    assertEquals("slow.json against base.json", page.get("title").getAsString());
    assertEquals(
        "frill-bench compare base.json slow.json --p-values",
        page.getAsJsonObject("compare").get("command").getAsString());
    assertEquals(
        JsonParser.parseString(Files.readString(folder.resolve("comparison.json"))),
        PageData.of(folder.resolve("page.html"), "comparison"));
    assertTrue(ended.out().contains("1 regressed: failed\n"), ended.out());
    assertTrue(ended.out().contains("SEPARATE-RUNS"), ended.out());
    assertTrue(
        Files.readString(folder.resolve("out/comment.md"))
            .startsWith("### frill-bench failed: 1 regressed\n"));
    assertTrue(Files.readString(folder.resolve("junit.xml")).contains("<failure message="));
    assertTrue(
        Files.readString(folder.resolve("comparison.json"))
            .contains("\"schema\": \"frill-bench/comparison/1\""));
    slowed("fast.json", 0.1);
    Cli.Ended better = compare("base.json", "fast.json");
    assertEquals(0, better.exit(), better.err());
    assertTrue(better.out().contains("1 improved: passed\n"), better.out());
  }

  @Test
  void pageIsWrittenUnderItsNameAloneAsWithItsFormatAndPrinted() throws Exception {
    Cli.Ended printed =
        compare(
            "base.json", "base.json", "--format=html", "--report", "one.html", "--threshold=3%");
    assertEquals(0, printed.exit(), printed.err());
    assertEquals(printed.out(), Files.readString(folder.resolve("one.html")));
    assertEquals(
        0, compare("base.json", "base.json", "--threshold=3%", "--report=html=two.html").exit());
    assertEquals(printed.out(), Files.readString(folder.resolve("two.html")));
    assertEquals(
        0,
        compare(
                "base.json",
                "base.json",
                "--threshold=3%",
                "--report=" + folder.resolve("TWO.HTML"))
            .exit());
    assertEquals(printed.out(), Files.readString(folder.resolve("TWO.HTML")));
    assertTrue(printed.out().contains("frill-bench compare base.json base.json --threshold 3%"));
  }

  @Test
  void selfTestPrintsTheSlowdownThatFails() throws Exception {
    Cli.Ended ended = compare("base.json", "base.json", "--self-test", "--threshold=10%");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().contains("tiny: fires from a further +"), ended.out());
    assertTrue(ended.out().contains("SAME-RUN"), ended.out());
  }

  @Test
  void differentThreadsAreComparableOnlyIfAllowed() throws Exception {
    edited("two.json", "\"threads\": 1", "\"threads\": 2");
    Cli.Ended ended = compare("base.json", "two.json");
    assertEquals(5, ended.exit(), ended.err());
    assertTrue(ended.out().contains("not comparable (threads 1 / 2)"), ended.out());
    Cli.Ended meant = compare("base.json", "two.json", "--allow-difference=threads");
    assertEquals(0, meant.exit(), meant.out());
    assertTrue(meant.out().contains("tiny, 1 thread → 2 threads"), meant.out());
  }

  @Test
  void fewTrialsAndMissingCandidatesAreNoPass() throws Exception {
    first("seven.json", shared.resolve("run.json"), 7);
    Cli.Ended few = compare("base.json", "seven.json");
    assertEquals(5, few.exit(), few.err());
    assertTrue(few.out().endsWith("1 no verdict: not judged\n"), few.out());
    assertTrue(few.out().contains("frill-bench gate BASE NEW"), few.out());
    Cli.Ended strict = compare("base.json", "seven.json", "--strict");
    assertEquals(5, strict.exit(), strict.err());
    assertTrue(strict.out().contains("1 no verdict: failed\n"), strict.out());
    edited("other.json", "\"name\": \"tiny\"", "\"name\": \"other\"");
    Cli.Ended other = compare("base.json", "other.json");
    assertEquals(5, other.exit(), other.err());
    assertTrue(other.out().contains("only base: tiny\n  only new: other\n"), other.out());
  }

  @Test
  void fileThatIsNoRunIsRefusedByName() throws Exception {
    edited("newer.json", "frill-bench/run/1", "frill-bench/run/2");
    refused(
        2,
        "cannot read newer.json: it is written in frill-bench/run/2, this frill-bench reads up to"
            + " frill-bench/run/1",
        "base.json",
        "newer.json");
    edited("units.json", "\"samplesNs\"", "\"samplesMs\"");
    refused(2, "cannot read units.json", "base.json", "units.json");
    edited("nan.json", "\"loadNs\": ", "\"loadNs\": NaN, \"x\": ");
    refused(2, "cannot read nan.json", "base.json", "nan.json");
    refused(2, "cannot read none.json: there is no such file", "none.json", "base.json");
    refused(5, "no run in results/runs is comparable with base.json: name a second", "base.json");
    refused(
        2,
        "--allow-difference takes target.kind, ",
        "base.json",
        "base.json",
        "--allow-difference=threads,bogus");
    refused(2, "; not bogus.", "base.json", "base.json", "--allow-difference=threads,bogus");
    refused(2, "--threshold", "base.json", "base.json", "--threshold=150%");
    refused(2, "--report", "base.json", "base.json", "--report=pdf=x");
    refused(2, "--report", "base.json", "base.json", "--report=pdf=x.html");
    refused(
        2,
        "one of its formats is given twice",
        "base.json",
        "base.json",
        "--report=a.html",
        "--report=html=b.html");
    refused(2, "junit.xml", "base.json", "base.json", "--report=junit.xml");
  }

  @Test
  void baselineIsSetListedShownAndCompared() throws Exception {
    Cli.Ended none = baseline("list");
    assertEquals(
        "no baselines in "
            + Path.of("results/baselines")
            + " yet: 'frill-bench baseline set RUN.json' sets one\n",
        none.out());
    Files.copy(shared.resolve("run.json"), folder.resolve("run.json"));
    // How busy the machine was that measured it does not matter here.
    Cli.Ended set = baseline("set", "run.json", "--accept=NOT-SETTLED,CONTENDED");
    assertEquals(0, set.exit(), set.err());
    Path blessed = folder.resolve(set.out().strip());
    assertEquals(Files.readString(shared.resolve("run.json")), Files.readString(blessed));
    String name = String.valueOf(blessed.getFileName());
    assertTrue(name.matches("host-[a-z0-9-]+-[0-9a-f]{8}\\.json"), name);
    Cli.Ended list = baseline("list");
    assertTrue(list.out().lines().toList().get(1).startsWith(name), list.out());
    Cli.Ended show = baseline("show", "host", "--format=csv");
    assertTrue(show.out().contains("\ntiny,"), show.out());
    slowed("slow.json", 10);
    Cli.Ended compared = run("compare", "results/baselines", "slow.json");
    assertEquals(1, compared.exit(), compared.err());
    assertTrue(compared.out().startsWith("base: " + name + ", "), compared.out());
    edited("elsewhere.json", "\"os\": \"", "\"os\": \"another ");
    refused(
        5,
        "there is no baseline in " + Path.of("results/baselines") + " for",
        "results/baselines",
        "elsewhere.json");
  }

  @Test
  void invalidBaselineIsRefused() throws Exception {
    edited("cut.json", "\"interrupted\": false", "\"interrupted\": true");
    refusal(2, "cut.json was cut short, so it is no baseline", "baseline", "set", "cut.json");
    String text = Files.readString(shared.resolve("run.json"));
    int trials = text.indexOf("\"measurements\"");
    Files.writeString(
        folder.resolve("int8.json"),
        text.substring(0, trials)
            + text.substring(trials)
                .replaceAll("\"warnings\": \\[[^]]*]", "\"warnings\": [\"NOT-FLOAT32\"]"));
    refusal(
        6,
        "int8.json is no baseline: NOT-FLOAT32",
        "baseline",
        "set",
        "int8.json",
        "--accept=NOT-SETTLED,CONTENDED");
    unsettled("restless.json");
    refusal(
        6,
        "no baseline: NOT-SETTLED: tiny: ",
        "baseline",
        "set",
        "restless.json",
        "--accept=CONTENDED");
    first("seven.json", shared.resolve("run.json"), 7);
    refusal(
        6,
        "seven.json is no baseline: SHORT-BASELINE: tiny has 7, and under 8 give no verdict",
        "baseline",
        "set",
        "seven.json",
        "--accept=NOT-SETTLED,CONTENDED");
    assertTrue(
        run("baseline", "set", "seven.json", "--accept=NOT-SETTLED,CONTENDED")
            .err()
            .endsWith("See: frill-bench explain SHORT-BASELINE 6\n"));
    first("both.json", folder.resolve("restless.json"), 7);
    refusal(
        6,
        "or take it as it is with --accept NOT-SETTLED,SHORT-BASELINE.",
        "baseline",
        "set",
        "both.json",
        "--accept=CONTENDED");
    Cli.Ended none = baseline("show");
    assertEquals(2, none.exit(), none.err());
    assertTrue(
        none.complaint().contains("there is no baseline in " + Path.of("results/baselines")),
        none.err());
    assertFalse(Files.exists(folder.resolve("results")));
    assertEquals(
        0, baseline("set", "seven.json", "--accept=short-baseline,not-settled,contended").exit());
  }

  @Test
  void historyOfAFolderIsPrintedAndDrawn() throws Exception {
    Files.copy(shared.resolve("run.json"), folder.resolve("run.json"));
    slowed("slow.json", 2);
    String slow = Files.readString(folder.resolve("slow.json"));
    Files.writeString(
        folder.resolve("slow.json"), slow.replaceFirst("\"started\": \"20", "\"started\": \"21"));
    Files.writeString(folder.resolve("other.json"), "{}");
    Cli.Ended ended = run("history", ".", "--svg=history.svg");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().startsWith("this host, "), ended.out());
    assertTrue(ended.out().contains("\ntiny:\n"), ended.out());
    assertTrue(ended.out().contains("  +100.0 %"), ended.out());
    assertTrue(ended.err().contains("cannot read ./other.json: it is not a run file"), ended.err());
    assertTrue(Files.readString(folder.resolve("history.svg")).startsWith("<svg xmlns="));
    refusal(7, "history.svg exists already", "history", ".", "--svg=history.svg");
    assertEquals(0, run("history", ".", "--svg=history.svg", "--overwrite").exit());
    Cli.Ended page = run("history", ".", "--report=history.html");
    assertEquals(0, page.exit(), page.err());
    assertTrue(page.err().endsWith("Report: history.html\n"), page.err());
    assertTrue(Files.readString(folder.resolve("history.html")).startsWith("<!DOCTYPE html>"));
    refusal(7, "history.html exists already", "history", ".", "--report=history.html");
    refusal(2, "h.x is to be written twice", "history", ".", "--report=h.x", "--svg=h.x");
    refusal(
        2,
        "there is no run in . with such a candidate; there is tiny.",
        "history",
        ".",
        "--candidate=tiy");
    assertEquals(0, run("history", ".", "--candidate=t?n*").exit());
    refusal(2, "cannot look into nowhere", "history", "nowhere");
  }

  @Test
  void whatIsReadIsNeverReplacedByAPageOrAPicture() throws Exception {
    Files.copy(shared.resolve("run.json"), folder.resolve("run.json"));
    Files.copy(shared.resolve("run.json"), folder.resolve("base.json"));
    Files.createSymbolicLink(folder.resolve("link"), folder);
    String run = Files.readString(folder.resolve("run.json"));
    String sentence = "run.json is read by this command";
    refusal(2, sentence, "history", ".", "--report=run.json", "--overwrite");
    refusal(2, sentence, "history", "link", "--report=run.json", "--overwrite");
    refusal(2, sentence, "history", "link", "--svg=run.json", "--overwrite");
    refusal(2, sentence, "frontier", "link/run.json", "--svg=run.json", "--overwrite");
    refusal(
        2, sentence, "compare", "base.json", "run.json", "--report=html=run.json", "--overwrite");
    refusal(
        2, sentence, "compare", "run.json", "base.json", "--report=json=run.json", "--overwrite");
    assertEquals(run, Files.readString(folder.resolve("run.json")));
  }

  @Test
  void historyTakesNamesWithCommasAndFindsTheFolderOfRuns() throws Exception {
    Cli.Ended none = new Cli(folder).run("history");
    assertEquals(2, none.exit(), none.err());
    assertTrue(
        none.err().contains("there is no run in " + Path.of("results/runs") + ": measure with"),
        none.err());
    Path runs = Files.createDirectories(folder.resolve("results/runs"));
    Path run = runs.resolve("run.json");
    SampleRuns.students(run, 4_000_000, 6_000_000);
    String students = Files.readString(run);
    Files.writeString(
        run,
        students.replace("student-0", "al=2.0,ms=tiny").replace("student-1", "al=1.0,ms=tiny"));
    Cli.Ended ended = new Cli(folder).run("history", "--candidate", "al=2.0,ms=tiny");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().contains("\nal=2.0,ms=tiny:\n"), ended.out());
    assertFalse(ended.out().contains("al=1.0"), ended.out());
  }

  private Cli.Ended run(String... command) {
    return InProcess.run(folder, command);
  }

  /** Baselines are stored below the working folder. */
  private Cli.Ended baseline(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("baseline"));
    command.addAll(List.of(arguments));
    return new Cli(folder).run(command.toArray(String[]::new));
  }

  private void refusal(int exit, String sentence, String... command) throws Exception {
    Cli.Ended ended = run(command);
    assertEquals(exit, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
  }

  @Test
  void reportThatCannotBeWrittenIsReported() throws Exception {
    Files.createDirectory(folder.resolve("taken"));
    refused(7, "taken is a folder", "base.json", "base.json", "--report=json=taken");
    Files.delete(folder.resolve("taken"));
    assertFalse(Files.exists(folder.resolve("taken")));
    Path mine = Files.writeString(folder.resolve("mine.md"), "mine");
    refused(7, "mine.md exists already", "base.json", "base.json", "--report=markdown=mine.md");
    refused(
        2,
        "./two.x is to be written twice",
        "base.json",
        "base.json",
        "--report=markdown=two.x",
        "--report=json=./two.x");
    assertEquals("mine", Files.readString(mine));
    Cli.Ended replaced =
        compare("base.json", "base.json", "--report=markdown=mine.md", "--overwrite");
    assertEquals(0, replaced.exit(), replaced.err());
    assertTrue(Files.readString(mine).startsWith("### frill-bench"));
  }
}
