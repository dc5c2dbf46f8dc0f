package org.frillbench.results;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Conversion;
import org.frillbench.results.record.Core;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Operator;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Simulated;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.Tool;
import org.frillbench.results.warning.Warning;

/** Made-up runs: every value is chosen, none measured. */
public final class Runs {

  public static final String DIGEST = "0123456789abcdef".repeat(4);

  public static final EngineUsed USED =
      new EngineUsed(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 1, 2, 2, 1);

  public static final Settings SETTINGS =
      new Settings(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 1, null, Launch.APP);

  private static final List<Operator> OPERATORS = List.of(new Operator("CONV_2D", 1, 12));

  private Runs() {}

  public static Tool tool() {
    return new Tool("0.1.0", null, DIGEST);
  }

  /** A run that has begun: see {@link RunBuilder}. */
  public static Run run(String... candidates) {
    return new RunBuilder(candidates).killed().interrupted(true).run();
  }

  public static Target virtual() {
    return new Target(
        Target.Kind.VIRTUAL,
        "Google",
        "Pixel",
        "sailfish",
        "Some CPU",
        "x86_64",
        "Android 10",
        "google/sailfish/sailfish:10/QP1A.191005.007.A3/5972272:user/release-keys",
        List.of(new Core(2_000_000L), new Core(null)),
        4096,
        8L << 30,
        "5f0c",
        "pixel-1",
        new Simulated(80, 31.5, 0));
  }

  public static Target android() {
    return new Target(
        Target.Kind.ANDROID,
        "Google",
        "Pixel",
        "sailfish",
        "msm8996",
        "arm64-v8a",
        "Android 10",
        "google/sailfish/sailfish:10/QP1A.191005.007.A3/5972272:user/release-keys",
        List.of(new Core(1_593_600L), new Core(2_150_400L)),
        4096,
        4L << 30,
        "5f0c",
        null,
        null);
  }

  /** This machine, measured with or without JMH. */
  public static Target host(Target.Kind kind) {
    return new Target(
        kind,
        null,
        null,
        null,
        "Some CPU",
        "x86_64",
        "Linux 6.1",
        null,
        List.of(new Core(2_000_000L)),
        4096,
        8L << 30,
        null,
        null,
        null);
  }

  public static Candidate frill(String name) {
    String spec =
        "{\"kind\":\"student\",\"name\":\"x\",\"size\":\"small\",\"width\":2.0,\"pooling\":true,"
            + "\"compression\":false,\"qat\":false,\"bottleneckDimension\":2048,\"seed\":1}";
    return candidate(name, DIGEST, 40_380_000, json(spec), 10_080_000, 30_500_000L);
  }

  public static Candidate trill() {
    JsonObject spec = json("{\"kind\":\"teacher\",\"name\":\"TRILL\",\"outputDimension\":512}");
    return candidate("TRILL", DIGEST, 98_100_000, spec, 24_524_288, 1_850_000_000L);
  }

  /** A model of which nobody knows what it was made from. */
  public static Candidate stranger(String name) {
    return candidate(name, DIGEST, 1_000, null, 250, null);
  }

  /** Likewise, in a file of its own. */
  public static Candidate stranger(String name, String sha256) {
    return candidate(name, sha256, 1_000, null, 250, null);
  }

  /** Likewise, with the record of its conversion. */
  public static Candidate stranger(String name, Conversion conversion) {
    return stranger(name, NumericKind.FLOAT32, "FLOAT32", conversion);
  }

  /** Likewise, of another kind than float32. */
  public static Candidate ofKind(String name, NumericKind kind) {
    return stranger(name, kind, "INT8", null);
  }

  private static Candidate stranger(
      String name, NumericKind kind, String weights, Conversion conversion) {
    return new Candidate(
        name,
        null,
        DIGEST,
        1_000,
        null,
        250,
        null,
        OPERATORS,
        kind,
        List.of(weights),
        null,
        null,
        conversion);
  }

  /** A model of which only its arithmetic and its weights' bytes matter. */
  public static Candidate model(String name, long macs, long weightBytes) {
    Candidate one = stranger(name);
    return new Candidate(
        name,
        null,
        one.sha256(),
        one.bytes(),
        null,
        one.parameters(),
        macs,
        one.operators(),
        NumericKind.FLOAT32,
        one.weightTypes(),
        weightBytes,
        null,
        null);
  }

  /** A float32 model. */
  public static Candidate candidate(
      String name, String sha256, long bytes, JsonObject spec, long parameters, Long macs) {
    return new Candidate(
        name,
        null,
        sha256,
        bytes,
        spec,
        parameters,
        macs,
        OPERATORS,
        NumericKind.FLOAT32,
        List.of("FLOAT32"),
        null,
        null,
        null);
  }

  /** A trial of which only this is known. */
  public static FailedTrial failed(
      String candidate, int round, FailedTrial.Kind kind, String message) {
    return new FailedTrial(candidate, null, round, null, kind, message, null);
  }

  /** A file for the input of candidates with one input each. */
  public static Input input(Input.File file) {
    return new Input(null, null, file, null);
  }

  /** Reads a run file. */
  public static RunFile read(String json) throws RunFileException {
    try {
      return RunJson.run(() -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a record on one line. */
  public static <T extends Record> T read(String json, Class<T> type) throws RunFileException {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    return RunJson.read(utf8, 0, utf8.length, type);
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  public static Measurement trial(
      Candidate candidate, int round, Samples samples, Warning... warnings) {
    return new TrialBuilder(candidate, round, samples).recorded(warnings).build();
  }

  /**
   * {@code count} samples around {@code ns}, a thousandth of it apart, their median {@code ns}, in
   * a mixed order: 37 has no divisor in common with the counts used.
   */
  public static Samples around(long ns, int count) {
    return Samples.of(
        LongStream.range(0, count)
            .map(i -> ns + (i * 37 % count - count / 2) * (ns / 1000))
            .toArray());
  }

  /** FRILL and TRILL in three rounds on a virtual device. */
  public static RunFile frillAndTrill() {
    List<Measurement> measurements = new ArrayList<>();
    long[] frill = {8_400_000, 8_500_000, 8_700_000};
    long[] trill = {274_000_000, 275_300_000, 278_000_000};
    for (int i = 0; i < 3; i++) {
      measurements.add(trial(trill(), i + 1, around(trill[i], 51)));
      measurements.add(trial(frill("FRILL"), i + 1, around(frill[i], 301)));
    }
    return file(virtual(), run("FRILL", "TRILL"), measurements, List.of());
  }

  public static RunFile file(
      Target target, Run run, List<Measurement> measurements, List<FailedTrial> missed) {
    Run finished = run.finished(Instant.parse("2026-11-23T08:01:30.5Z"), false);
    return RunFile.of(tool(), finished, target, measurements, missed);
  }

  public static RunHeader header() {
    Invocation invocation =
        new Invocation("/models", List.of("push-and-run", "FRILL.tflite", "TRILL.tflite"));
    return new RunHeader(tool(), run("FRILL", "TRILL"), virtual(), invocation);
  }
}
