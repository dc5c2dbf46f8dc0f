package org.frillbench.results.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.agent.wire.Scheduling;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.numerics.Floats;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.roofline.Bound;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

final class RunSchemaTest {

  private static final JsonObject PUBLISHED =
      JsonParser.parseString(Schemas.text("run")).getAsJsonObject();

  @Test
  void writtenRunIsValid() {
    assertEquals(List.of(), errors(good()));
    Measurement stranger = Runs.trial(Runs.stranger("m"), 1, Samples.of(5, 6), Warning.values());
    Measurement scheduled =
        new TrialBuilder(Runs.stranger("m"), 1, Samples.of(5, 6))
            .scheduling(new Scheduling(9L, 1L, 2L, 0L))
            .build();
    List<NamedDifference> differences =
        List.of(new NamedDifference("y", Floats.difference(new float[] {1, 2}, 1, Float.NaN)));
    Measurement compared =
        new TrialBuilder(Runs.stranger("m"), 1, Samples.of(5, 6))
            .outputs(
                new OutputDigest(Runs.DIGEST, null),
                new OutputCheck(null, differences, differences, differences, differences))
            .build();
    FailedTrial missed = Runs.failed("n", 1, FailedTrial.Kind.AGENT_DIED, "it crashed").asGivenUp();
    Run run = Runs.run("m", "n");
    assertEquals(
        List.of(),
        errors(tree(Runs.file(Runs.android(), run, List.of(compared), List.of(missed)))));
    assertEquals(
        List.of(),
        errors(tree(Runs.file(Runs.android(), run, List.of(stranger), List.of(missed)))));
    assertEquals(
        List.of(),
        errors(tree(Runs.file(Runs.android(), run, List.of(scheduled), List.of(missed)))));
    assertEquals(List.of(), errors(tree(new RunBuilder("m", "n").killed().file())));
  }

  @Test
  void limitsAndRooflineAreValidAndReadBack() throws RunFileException {
    List<Measurement> limits =
        List.of(
            Runs.trial(Runs.model("product", 100_000_000, 4_000), 1, Samples.of(5, 6)),
            Runs.trial(Runs.model("layer", 10_000, 40_000), 1, Samples.of(5, 6)));
    List<Measurement> trials =
        List.of(Runs.trial(Runs.model("m", 30_000, 40_000), 1, Samples.of(7, 8)));
    RunFile file = new RunBuilder("m").target(Runs.android()).trials(trials).limits(limits).file();
    assertEquals(List.of(), errors(tree(file)));
    RunFile read = Runs.read(RunJson.pretty(file));
    assertEquals(RunJson.line(file), RunJson.line(read));
    assertEquals(2, read.limits().size());
    assertTrue(tree(file).getAsJsonArray("table").get(0).getAsJsonObject().has("roofline"));
    assertFalse(good().has("limits"));
  }

  @Test
  void precisionAndItsPlansAreValidAndReadBack() throws RunFileException {
    Settings settings = Runs.SETTINGS;
    List<PrecisionPlan> plans =
        List.of(
            new PrecisionPlan(
                8,
                61_000,
                List.of(
                    new PlannedTrials(
                        "m", null, settings, 31, 57, 0.0166, 4e-4, 7e-3, 900_000_000, 2_400_000),
                    new PlannedTrials("m", Side.BASE, settings, 8, 29, 0, 0, 0, 0, 0))));
    RunFile file =
        new RunBuilder("m")
            .precision(new Precision(0.02, 60_000, TimingRule.QUICK))
            .file()
            .withPrecisionPlans(plans);
    assertEquals(List.of(), errors(tree(file)));
    RunFile read = Runs.read(RunJson.pretty(file));
    assertEquals(plans, read.precisionPlans());
    assertEquals(RunJson.line(file), RunJson.line(read));
    assertFalse(good().has("precisionPlans"));
  }

  @Test
  void jmhProtocolAndAverageForksAreValidAndReadBack() throws RunFileException {
    JmhProtocol jmh = new JmhProtocol(List.of(JmhProtocol.Mode.values()), 3, 5, 1000);
    Settings settings = Runs.trial(Runs.stranger("m"), 1, Samples.of(7, 8)).settings();
    List<AverageFork> averages =
        List.of(
            new AverageFork("m", settings, 1, 1, List.of(2e6, 4e6)),
            new AverageFork("m", settings, 2, 1, List.of(3e6)));
    RunFile file = new RunBuilder("m").jmh(jmh).averages(averages).file();
    assertEquals(List.of(), errors(tree(file)));
    RunFile read = Runs.read(RunJson.pretty(file));
    assertEquals(file, read);
    assertEquals(jmh, read.run().plan().protocol().jmh());
    assertEquals(3e6, read.averages().get(0).meanNs());
    assertFalse(RunJson.pretty(file).contains("\"warmup\""));
    assertFalse(good().has("averages"));
    JsonObject both = tree(file);
    JsonObject protocol = protocol(both);
    protocol.add("warmup", protocol(good()).get("warmup"));
    protocol.add("timing", protocol(good()).get("timing"));
    assertInvalid(both);
    assertThrows(RunFileException.class, () -> Runs.read(both.toString()));
    JsonObject neither = tree(file);
    protocol(neither).remove("jmh");
    assertInvalid(neither);
    assertThrows(RunFileException.class, () -> Runs.read(neither.toString()));
  }

  private static JsonObject protocol(JsonObject run) {
    return run.getAsJsonObject("run").getAsJsonObject("plan").getAsJsonObject("protocol");
  }

  @Test
  void requestedInputsAreKept() throws RunFileException {
    Input patch = Runs.input(new Input.File("speech.wav", Runs.DIGEST, 24_576, 3));
    Input whole = Runs.input(new Input.File("x.npy", Runs.DIGEST, 4, null));
    Input shaped = new Input("x:0", List.of(2, 96), whole.file(), null);
    Input ranged = new Input("ids", null, null, new Input.Range(-1, 9));
    for (Input input : List.of(patch, whole, shaped, ranged)) {
      RunFile file = new RunBuilder("m").inputs(List.of(input)).target(Runs.android()).file();
      assertEquals(List.of(), errors(tree(file)));
      assertEquals(
          List.of(input), Runs.read(RunJson.pretty(file)).run().plan().subjects().inputs());
    }
    JsonObject damaged =
        tree(new RunBuilder("m").inputs(List.of(patch)).target(Runs.android()).file());
    JsonObject plan = damaged.getAsJsonObject("run").getAsJsonObject("plan");
    JsonObject input =
        plan.getAsJsonObject("subjects").getAsJsonArray("inputs").get(0).getAsJsonObject();
    input.getAsJsonObject("file").addProperty("patch", 0);
    assertInvalid(damaged);
  }

  @Test
  void inputsOfACandidateHaveTheShapesThatRan() throws RunFileException {
    Candidate plain = Runs.stranger("m");
    ModelInput input = new ModelInput("x", "INT32", List.of(1, 96));
    Candidate seen =
        new Candidate(
            "m",
            null,
            plain.sha256(),
            plain.bytes(),
            null,
            plain.parameters(),
            null,
            plain.operators(),
            NumericKind.FLOAT32,
            plain.weightTypes(),
            null,
            List.of(input),
            null);
    Measurement trial = Runs.trial(seen, 1, Runs.around(1_000_000, 8));
    RunFile file = Runs.file(Runs.android(), Runs.run("m"), List.of(trial), List.of());
    assertEquals(List.of(), errors(tree(file)));
    RunFile read = Runs.read(RunJson.pretty(file));
    assertEquals(List.of(input), read.measurements().get(0).candidate().inputs());
    assertNull(plain.inputs());
  }

  /** Files of a time before the field lack it, as all do that leave no model out. */
  @Test
  void unmeasuredModelsOfAGateAreKept() throws RunFileException {
    UnmeasuredModels models =
        new UnmeasuredModels(
            List.of("gone", "\u001b[2J"), List.of(), List.of(Subject.of(Runs.stranger("same"))));
    RunFile file = gate(models);
    assertEquals(List.of(), errors(tree(file)));
    assertEquals(models, Runs.read(RunJson.pretty(file)).run().plan().subjects().unmeasured());
    RunFile older = gate(null);
    assertFalse(RunJson.pretty(older).contains("unmeasured"));
    assertNull(Runs.read(RunJson.pretty(older)).run().plan().subjects().unmeasured());
    JsonObject damaged = tree(file);
    JsonObject plan = damaged.getAsJsonObject("run").getAsJsonObject("plan");
    plan.getAsJsonObject("subjects").getAsJsonObject("unmeasured").remove("new");
    assertInvalid(damaged);
    assertThrows(RunFileException.class, () -> Runs.read(damaged.toString()));
  }

  private static RunFile gate(UnmeasuredModels unmeasured) {
    List<Candidate> sides =
        List.of(Runs.stranger("m").on(Side.BASE), Runs.stranger("m").on(Side.NEW));
    return new RunBuilder().candidates(sides).unmeasured(unmeasured).target(Runs.android()).file();
  }

  @Test
  void missingFieldIsInvalid() {
    JsonObject damaged = good();
    damaged.getAsJsonObject("run").remove("plan");
    assertInvalid(damaged);
    damaged = good();
    trial(damaged).remove("samplesNs");
    assertInvalid(damaged);
    damaged = good();
    damaged.getAsJsonObject("target").remove("profile");
    assertInvalid(damaged);
  }

  @Test
  void wrongTypeIsInvalid() {
    JsonObject damaged = good();
    damaged.getAsJsonObject("run").addProperty("seed", "1");
    assertInvalid(damaged);
    damaged = good();
    damaged.addProperty("schema", "frill-bench/run/2");
    assertInvalid(damaged);
    damaged = good();
    trial(damaged).add("before", null);
    assertInvalid(damaged);
    damaged = good();
    trial(damaged).addProperty("ended", "ENOUGH");
    assertInvalid(damaged);
  }

  @Test
  void additionalFieldIsInvalidInEveryObject() {
    JsonObject damaged = good();
    damaged.addProperty("extra", 1);
    assertInvalid(damaged);
    for (String part : List.of("candidate", "settings", "phases", "warmup", "output", "before")) {
      damaged = good();
      trial(damaged).getAsJsonObject(part).addProperty("extra", 1);
      assertInvalid(damaged);
    }
  }

  @Test
  void sampleThatIsNotPositiveIsInvalid() {
    for (long sample : new long[] {-1, 0}) {
      JsonObject damaged = good();
      trial(damaged).getAsJsonArray("samplesNs").set(1, new JsonPrimitive(sample));
      assertInvalid(damaged);
    }
    JsonObject damaged = good();
    trial(damaged).add("samplesNs", new JsonArray());
    assertInvalid(damaged);
  }

  @Test
  void simulatedValuesAreValidForVirtualDevicesOnly() {
    JsonObject damaged = good();
    damaged.getAsJsonObject("target").addProperty("kind", "android");
    assertInvalid(damaged);
  }

  @Test
  void enumsNameEveryConstantOfTheCode() {
    assertEnum(Warning.values(), PUBLISHED.getAsJsonObject("$defs").getAsJsonObject("warning"));
    assertEnum(FailedTrial.Kind.values(), property("missedTrial", "kind"));
    assertEnum(Target.Kind.values(), property("target", "kind"));
    assertEnum(Launch.values(), property("settings", "launch"));
    assertEnum(TimedSeries.End.values(), property("measurement", "ended"));
    assertEnum(IntervalKind.values(), property("interval", "kind"));
    assertEnum(Bound.values(), property("roofline", "bound"));
    assertEnum(
        NumericKind.values(), PUBLISHED.getAsJsonObject("$defs").getAsJsonObject("numericKind"));
  }

  private static JsonObject property(String def, String name) {
    JsonObject schema = PUBLISHED.getAsJsonObject("$defs").getAsJsonObject(def);
    return schema.getAsJsonObject("properties").getAsJsonObject(name);
  }

  private static void assertEnum(Enum<?>[] constants, JsonObject schema) {
    TreeSet<String> published = new TreeSet<>();
    schema.getAsJsonArray("enum").forEach(value -> published.add(value.getAsString()));
    assertEquals(new TreeSet<>(Stream.of(constants).map(RunJson::id).toList()), published);
  }

  private static JsonObject good() {
    return tree(Runs.frillAndTrill());
  }

  private static JsonObject tree(RunFile file) {
    return JsonParser.parseString(RunJson.pretty(Analysis.of(file).withTable())).getAsJsonObject();
  }

  private static JsonObject trial(JsonObject run) {
    return run.getAsJsonArray("measurements").get(0).getAsJsonObject();
  }

  private static void assertInvalid(JsonObject run) {
    assertFalse(errors(run).isEmpty());
  }

  private static List<String> errors(JsonObject run) {
    return Schemas.errors("run", run.toString());
  }
}
