package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.File;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.converter.inspect.ModelInspector;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.JmhProtocol;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Target;
import org.frillbench.results.store.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JMH, profile and roofline from the words typed to the files written, each as short as can be. */
@Tag("slow")
final class HostBaselineTest {

  private static final String[] SHORT = {
    "host-baseline",
    "--forks",
    "1",
    "--jmh-warm-up",
    "1",
    "--jmh-iterations",
    "2",
    "--jmh-time",
    "20ms"
  };

  @TempDir Path folder;

  private Path student;

  @BeforeEach
  void write() throws Exception {
    student = folder.resolve("tiny.tflite");
    TinyModel.student(student);
  }

  /** In a process of its own: JMH allows one run at a time, by a file in the temporary folder. */
  private Cli.Ended run(String... more) throws Exception {
    return new Cli(folder).run(shortened(more));
  }

  private static String[] shortened(String... more) {
    return Stream.of(SHORT, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void jmhMeasuresInForksAndWritesBothFiles() throws Exception {
    Cli.Ended ended =
        run("--output", "run.json", "--jmh-json", "jmh.json", "--threads", "1,2", "tiny.tflite");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().startsWith("candidate "), ended.out());
    assertFalse(ended.out().contains("# "), ended.out());
    assertTrue(ended.err().contains("[4/4] round 1, tiny: sampled"), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(Target.Kind.HOST_JMH, run.target().kind());
    assertEquals(2, run.measurements().size());
    for (Measurement measurement : run.measurements()) {
      assertTrue(measurement.warmup().iterations > 0);
      assertTrue(measurement.samplesNs().size() > 1);
      assertEquals(Kernels.XNNPACK, measurement.settings().kernels());
      assertEquals(0, measurement.output().summary.nonFinite);
    }
    assertEquals(
        new JmhProtocol(List.of(JmhProtocol.Mode.values()), 1, 2, 20),
        run.run().plan().protocol().jmh());
    assertEquals(2, run.averages().size());
    JsonArray jmh = JsonParser.parseString(read("jmh.json")).getAsJsonArray();
    Set<String> cells = new TreeSet<>();
    for (JsonElement each : jmh) {
      JsonObject benchmark = each.getAsJsonObject();
      JsonObject params = benchmark.getAsJsonObject("params");
      if (benchmark.get("mode").getAsString().equals("avgt")) {
        assertScoreIsRecorded(benchmark, run);
      }
      cells.add(benchmark.get("mode").getAsString() + params.get("threads").getAsString());
      assertEquals("tiny", params.get("candidate").getAsString());
      assertEquals(
          "ms/op", benchmark.getAsJsonObject("primaryMetric").get("scoreUnit").getAsString());
    }
    assertEquals(Set.of("avgt1", "avgt2", "sample1", "sample2"), cells);
    Cli.Ended table = InProcess.run(folder, "table", "run.json");
    assertTrue(table.out().startsWith("this host under JMH"), table.out() + table.err());
  }

  private static void assertScoreIsRecorded(JsonObject benchmark, RunFile run) {
    int threads = benchmark.getAsJsonObject("params").get("threads").getAsInt();
    AverageFork recorded =
        run.averages().stream()
            .filter(fork -> fork.settings().threads() == threads)
            .findFirst()
            .orElseThrow();
    assertEquals(2, recorded.iterationMeansNs().size());
    double scoreMs = benchmark.getAsJsonObject("primaryMetric").get("score").getAsDouble();
    assertEquals(scoreMs, recorded.meanNs() / 1e6, scoreMs * 1e-9);
  }

  /** Starts a run and kills it once its journal has so many lines; returns the journal. */
  private Path killed(int forks, int lines) throws Exception {
    Path journal = folder.resolve("run.json.journal");
    File err = folder.resolve("killed").toFile();
    Process process = new Cli(folder).start(folder.resolve("out").toFile(), err, resumable(forks));
    while (!Files.exists(journal) || Files.readString(journal).lines().count() < lines) {
      assertTrue(process.isAlive(), Files.readString(err.toPath()));
      Thread.sleep(20);
    }
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly().waitFor();
    for (ProcessHandle child : children) {
      child.onExit().get();
    }
    return journal;
  }

  private static String[] resumable(int forks, String... more) {
    String command =
        "host-baseline --forks "
            + forks
            + " --jmh-warm-up 1 --jmh-iterations 2 --jmh-time 20ms --output run.json tiny.tflite";
    return Stream.of(command.split(" ", -1), more).flatMap(Stream::of).toArray(String[]::new);
  }

  private static List<String> lines(RunFile run) {
    return Stream.<Record>concat(run.averages().stream(), run.measurements().stream())
        .map(RunJson::line)
        .toList();
  }

  @Test
  void killedRunIsCompletedFromItsJournalAlone() throws Exception {
    TinyModel.unknownOperator(folder.resolve("mystery.tflite"));
    Path journal = killed(3, 4);
    RunFile before = RunStore.read(journal);
    Cli.Ended other = InProcess.run(folder, resumable(4, "--resume", "run.json.journal"));
    assertEquals(2, other.exit(), other.err());
    assertTrue(
        other.complaint().contains("its plan.protocol.rounds was 3, and here it is 4"),
        other.err());
    Cli.Ended more =
        InProcess.run(folder, resumable(3, "mystery.tflite", "--resume", "run.json.journal"));
    assertTrue(more.complaint().contains("its plan.subjects.candidates was "), more.err());
    Cli.Ended json =
        InProcess.run(
            folder, resumable(3, "--jmh-json", "jmh.json", "--resume", "run.json.journal"));
    assertEquals(2, json.exit(), json.err());
    assertTrue(json.complaint().contains("none of those before --resume"), json.err());

    Cli.Ended ended = new Cli(folder).run("host-baseline", "--resume", "run.json.journal");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(
        ended.err().contains("Resuming the run in run.json.journal, which stopped "), ended.err());
    assertTrue(ended.err().contains(": " + lines(before).size() + " of these forks have ended."));
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertTrue(lines(run).containsAll(lines(before)));
    assertEquals(List.of(1, 2, 3), run.averages().stream().map(fork -> fork.round()).toList());
    assertEquals(List.of(1, 2, 3), run.measurements().stream().map(fork -> fork.round()).toList());
    assertEquals(1, run.run().resumptions().size());
    assertFalse(run.run().endedEarly());
    assertTrue(ended.out().matches("(?s).*\ntiny +1 +3 .*"), ended.out());
    assertFalse(Files.exists(journal));
  }

  @Test
  void killedRunKeepsAllForksOfBothModesAndTableReadsThem() throws Exception {
    Path journal = killed(500, 4);
    RunFile run = RunStore.read(journal);
    assertTrue(run.averages().size() >= 2, journal.toString());
    assertFalse(run.measurements().isEmpty());
    assertEquals(20, run.run().plan().protocol().jmh().iterationMs());
    Cli.Ended table = InProcess.run(folder, "table", "run.json.journal");
    assertEquals(0, table.exit(), table.err());
    assertTrue(
        table.out().matches("(?s).*\nAverage time:.*\n *tiny +" + run.averages().size() + " .*"),
        table.out());
  }

  @Test
  void modelThatDoesNotRunIsReportedByName() throws Exception {
    TinyModel.unknownOperator(folder.resolve("mystery.tflite"));
    Cli.Ended ended = run("--output", "run.json", "--json", "mystery.tflite");
    assertEquals(4, ended.exit(), ended.err());
    JsonObject row =
        Schemas.read("host-baseline", ended.out()).getAsJsonArray("rows").get(0).getAsJsonObject();
    assertEquals(0, row.get("forks").getAsInt());
    assertTrue(
        ended.complaint().contains("custom op: Mystery.") && !ended.err().contains("at org."),
        ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(FailedTrial.Kind.ALLOCATE, run.missed().get(0).kind());
    assertTrue(run.missed().get(0).isLast());
  }

  @Test
  void contradictoryOptionsAreRefused() throws Exception {
    for (List<String> refused :
        List.of(
            List.of("--forks", "0"),
            List.of("--jmh-time", "30s"),
            List.of("--threads", "1,1"),
            List.of("--audit", "--output", "x.json"),
            List.of("--audit", "--resume", "x.json"),
            List.of("--audit", "--threads", "2"))) {
      Cli.Ended ended = InProcess.run(folder, shortened(refused.toArray(String[]::new)));
      assertEquals(2, ended.exit(), refused + ended.err());
      assertTrue(ended.complaint().contains(refused.get(0)), ended.err());
    }
    Files.writeString(folder.resolve("mine.json"), "[]");
    Cli.Ended taken = InProcess.run(folder, shortened("--jmh-json", "mine.json", "tiny.tflite"));
    assertEquals(7, taken.exit(), taken.err());
    assertEquals("[]", read("mine.json"));
    Cli.Ended twice =
        InProcess.run(
            folder, shortened("--jmh-json", "./run.json", "--output", "run.json", "tiny.tflite"));
    assertEquals(2, twice.exit(), twice.err());
    assertTrue(twice.complaint().contains("run.json is to be written twice"), twice.err());
    Cli.Ended audit = InProcess.run(folder, "audit");
    assertEquals(2, audit.exit());
    assertTrue(audit.complaint().contains("host-baseline --audit"), audit.err());
    Cli.Ended profile = InProcess.run(folder, "push-and-run", "--virtual-device", "--profile");
    assertEquals(2, profile.exit());
    assertTrue(profile.complaint().contains("--target host"), profile.err());
  }

  @Test
  void auditComparesOneLoopWithTwo() throws Exception {
    Cli.Ended ended =
        new Cli(folder)
            .run(
                "host-baseline",
                "--audit",
                "--forks",
                "2",
                "--jmh-warm-up",
                "1",
                "--jmh-iterations",
                "1",
                "--jmh-time",
                "0.05s",
                "--json",
                "tiny.tflite");
    assertEquals(0, ended.exit(), ended.err());
    JsonObject model =
        Schemas.read("loop-audit", ended.out()).getAsJsonArray("models").get(0).getAsJsonObject();
    assertEquals("tiny", model.get("model").getAsString());
    for (String ratio : List.of("overBareLoop", "overJmh")) {
      JsonObject ends = model.getAsJsonObject(ratio);
      // Equal where no fork differs from another.
      assertTrue(ends.get("low").getAsDouble() <= ends.get("high").getAsDouble(), ended.out());
    }
  }

  @Test
  void auditPrintsWhatItMeasuredBeforeAModelThatDoesNotRun() throws Exception {
    TinyModel.unknownOperator(folder.resolve("mystery.tflite"));
    Cli.Ended ended =
        new Cli(folder)
            .run(
                ("host-baseline --audit --forks 2 --jmh-warm-up 1 --jmh-iterations 1"
                        + " --jmh-time 0.05s --json tiny.tflite mystery.tflite")
                    .split(" ", -1));
    assertEquals(4, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("mystery was not audited: "), ended.err());
    JsonArray models = Schemas.read("loop-audit", ended.out()).getAsJsonArray("models");
    assertEquals(1, models.size(), ended.out());
    assertEquals("tiny", models.get(0).getAsJsonObject().get("model").getAsString());
  }

  @Test
  void ownPartsAreTimed() throws Exception {
    Cli.Ended ended = run("--own-parts", "--json");
    assertEquals(0, ended.exit(), ended.err());
    for (JsonElement part : Schemas.read("own-parts", ended.out()).getAsJsonArray("parts")) {
      assertTrue(part.getAsJsonObject().get("meanNs").getAsDouble() > 0, ended.out());
    }
  }

  /** Both kernels do every multiply-accumulate that the inspector counts, and each knows which. */
  @Test
  void profileListsTheWorkOfEachOperator() throws Exception {
    long macs = ModelInspector.inspect(student).macs().getAsLong();
    int operators =
        ModelInspector.inspect(student).operators().stream().mapToInt(o -> o.count()).sum();
    for (Kernels kernels : Kernels.values()) {
      Cli.Ended ended = profiled(kernels, "text");
      assertTrue(ended.out().contains("tiny, " + kernels + " kernels, 1 thread: "), ended.out());
      List<JsonObject> rows = operators(kernels);
      assertEquals(
          macs,
          rows.stream().filter(r -> r.has("macs")).mapToLong(r -> r.get("macs").getAsLong()).sum(),
          kernels.toString());
      assertEquals(kernels == Kernels.BUILTIN, rows.size() == operators);
      assertTrue(rows.stream().anyMatch(row -> row.get("ns").getAsDouble() > 0));
      List<JsonObject> types = profile(kernels, "types");
      assertEquals(rows.size(), types.stream().mapToInt(t -> t.get("count").getAsInt()).sum());
    }
  }

  @Test
  void profileIsPublishedWithItsRunOnly() throws Exception {
    profiled(Kernels.BUILTIN, "text");
    profiled(Kernels.XNNPACK, "text");
    String accepted = "--accept=NOT-SETTLED,CONTENDED";
    Cli.Ended ended =
        InProcess.run(
            folder,
            "publish",
            "xnnpack.run.json",
            "--out=out",
            "--profiles=xnnpack.json",
            accepted);
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(read("xnnpack.json"), read("out/profile.json"));
    assertTrue(read("out/profile.csv").startsWith("candidate,kernels,threads,type,"));
    assertTrue(read("out/profile.md").contains("| FULLY\\_CONNECTED | "), read("out/profile.md"));
    // Noise may leave nothing to the rest.
    assertEquals(
        read("xnnpack.json").contains("\"outside of operators\""),
        read("out/profile.tex").contains("outside of operators & - & "));
    Cli.Ended other =
        InProcess.run(
            folder, "publish", "builtin.run.json", "--out=o", "--profiles=xnnpack.json", accepted);
    assertEquals(2, other.exit(), other.out());
    assertTrue(other.complaint().contains("which is not among those given"), other.err());
    Cli.Ended none =
        InProcess.run(
            folder, "publish", "builtin.run.json", "--out=o", "--profiles=tiny.tflite", accepted);
    assertEquals(2, none.exit(), none.out());
    assertTrue(none.complaint().contains("cannot read tiny.tflite: "), none.err());
  }

  @Test
  void reportHasTheProfileOfItsRunOnly() throws Exception {
    profiled(Kernels.XNNPACK, "text");
    String row = "\"profile\":{\"times\":";
    assertTrue(read("xnnpack.html").contains(row));
    assertEquals(0, report("without.html").exit());
    assertFalse(read("without.html").contains(row));
    assertEquals(0, report("with.html", "--profiles=xnnpack.json").exit());
    assertTrue(read("with.html").contains(row));
    String id =
        JsonParser.parseString(read("xnnpack.json")).getAsJsonObject().get("run").getAsString();
    Files.writeString(
        folder.resolve("foreign.json"), read("xnnpack.json").replace(id, "20000101T000000"));
    Cli.Ended foreign = report("foreign.html", "--profiles=foreign.json");
    assertEquals(2, foreign.exit(), foreign.out());
    assertTrue(foreign.complaint().contains("which is not among those given"), foreign.err());
    Files.writeString(
        folder.resolve("new.json"), read("xnnpack.run.json").replace(id, "20990101T000000"));
    Cli.Ended against =
        InProcess.run(
            folder,
            "report",
            "new.json",
            "--against=xnnpack.run.json",
            "--profiles=xnnpack.json",
            "-o",
            "against.html");
    assertEquals(0, against.exit(), against.err());
    assertTrue(read("against.html").contains(row));
  }

  private Cli.Ended report(String html, String... options) {
    List<String> words = new ArrayList<>(List.of("report", "xnnpack.run.json", "-o", html));
    words.addAll(List.of(options));
    return InProcess.run(folder, words.toArray(String[]::new));
  }

  /** A program reads the table alone; people find the profile on standard error. */
  @Test
  void profileIsNotPrintedAfterAJsonTable() throws Exception {
    Cli.Ended ended = profiled(Kernels.XNNPACK, "json");
    assertTrue(ended.err().contains("tiny, xnnpack kernels, 1 thread: "), ended.err());
    JsonReader reader = new JsonReader(new StringReader(ended.out()));
    reader.setStrictness(Strictness.STRICT);
    assertTrue(JsonParser.parseReader(reader).isJsonObject());
    assertEquals(JsonToken.END_DOCUMENT, reader.peek());
  }

  private Cli.Ended profiled(Kernels kernels, String format) throws Exception {
    Cli.Ended ended =
        InProcess.run(
            folder,
            "push-and-run",
            "--target",
            "host",
            "--rounds",
            "1",
            "--iterations",
            "5",
            "--min-time",
            "0s",
            "--kernels",
            kernels.toString(),
            "--format",
            format,
            "--profile-json",
            kernels + ".json",
            "--output",
            kernels + ".run.json",
            "--report",
            kernels + ".html",
            "tiny.tflite");
    assertEquals(0, ended.exit(), ended.err());
    return ended;
  }

  private List<JsonObject> operators(Kernels kernels) throws Exception {
    return profile(kernels, "operators");
  }

  private List<JsonObject> profile(Kernels kernels, String list) throws Exception {
    JsonObject file = JsonParser.parseString(read(kernels + ".json")).getAsJsonObject();
    assertEquals("frill-bench/profile/1", file.get("schema").getAsString());
    JsonObject profile = file.getAsJsonArray("profiles").get(0).getAsJsonObject();
    assertNull(profile.get("failure"));
    List<JsonObject> rows = new ArrayList<>();
    profile.getAsJsonArray(list).forEach(row -> rows.add(row.getAsJsonObject()));
    return rows;
  }

  private String read(String name) throws Exception {
    return Files.readString(folder.resolve(name));
  }
}
