package org.frillbench.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.Acceptance;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.Subjects;
import org.frillbench.results.record.Target;
import org.frillbench.results.store.RunStore;

/** Made-up run files for commands that read them, made from the sample of {@code results}. */
public final class SampleRuns {

  public static final Path SAMPLE =
      Path.of("../results/src/test/resources/org/frillbench/results/store/run-1.json");

  private SampleRuns() {}

  /** On a virtual device. */
  static void virtual(Path file) throws Exception {
    RunStore.write(Analysis.of(RunStore.read(SAMPLE)), file, /* overwrite= */ true);
  }

  /** FRILL and its teacher on a phone. */
  static void phone(Path file) throws Exception {
    RunFile sample = RunStore.read(SAMPLE);
    List<Measurement> trials =
        sample.measurements().stream()
            .map(
                trial ->
                    trial(
                        trial, trial.candidate(), trial.round(), trial.samplesNs(), trial.warmup()))
            .toList();
    write(file, trials);
  }

  /** The same, but FRILL's warm-ups did not settle. */
  static void unsettled(Path file) throws Exception {
    List<Measurement> trials = new ArrayList<>();
    for (Measurement trial : RunStore.read(SAMPLE).measurements()) {
      Warmup warmup =
          new Warmup(
              trial.warmup().iterations, trial.warmup().ns, trial.candidate().isTeacher(), 0);
      trials.add(trial(trial, trial.candidate(), trial.round(), trial.samplesNs(), warmup));
    }
    write(file, trials);
  }

  /**
   * Eight rounds of students with and without pooling.
   *
   * @param latenciesNs one a student
   */
  static void students(Path file, long... latenciesNs) throws Exception {
    Candidate sample = RunStore.read(SAMPLE).measurements().get(0).candidate();
    List<Candidate> students = new ArrayList<>();
    for (int i = 0; i < latenciesNs.length; i++) {
      students.add(student(sample, i));
    }
    eightRounds(file, students, latenciesNs);
  }

  /** Eight rounds of so many files of one name. */
  static void sameNames(Path file, int files) throws Exception {
    Candidate sample = RunStore.read(SAMPLE).measurements().get(0).candidate();
    List<Candidate> candidates = new ArrayList<>();
    long[] latenciesNs = new long[files];
    for (int i = 0; i < files; i++) {
      latenciesNs[i] = 1_000_000 + 100_000L * i;
      candidates.add(
          new Candidate(
              "same",
              null,
              String.format("%064x", i),
              sample.bytes(),
              null,
              sample.parameters(),
              sample.macs(),
              sample.operators(),
              NumericKind.FLOAT32,
              sample.weightTypes(),
              null,
              null,
              null));
    }
    eightRounds(file, candidates, latenciesNs);
  }

  /** The same students on a phone of another model. */
  static void studentsOn(String model, Path file, long... latenciesNs) throws Exception {
    students(file, latenciesNs);
    RunFile made = RunStore.read(file);
    Target like = made.target();
    Target other =
        new Target(
            like.kind(),
            like.maker(),
            model,
            like.codename(),
            like.soc(),
            like.abi(),
            like.os(),
            like.fingerprint(),
            like.cores(),
            like.pageSizeBytes(),
            like.memoryBytes(),
            "hash of " + model,
            null,
            null);
    RunFile moved = RunFile.of(made.tool(), made.run(), other, made.measurements(), made.missed());
    RunStore.write(Analysis.of(moved), file, /* overwrite= */ true);
  }

  /** Eight rounds of a gate that measured one student on both sides. */
  static void gate(Path file, long baseNs, long newNs) throws Exception {
    Candidate student = student(RunStore.read(SAMPLE).measurements().get(0).candidate(), 0);
    eightRounds(file, List.of(student.on(Side.BASE), student.on(Side.NEW)), baseNs, newNs);
  }

  private static void eightRounds(Path file, List<Candidate> candidates, long... latenciesNs)
      throws Exception {
    Measurement sample = RunStore.read(SAMPLE).measurements().get(0);
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= 8; round++) {
      for (int i = 0; i < latenciesNs.length; i++) {
        long ns = latenciesNs[i] + (round * 5L + i * 3L) % 8 * latenciesNs[i] / 500;
        trials.add(
            trial(
                sample, candidates.get(i), round, Samples.of(ns, ns + 1, ns + 2), sample.warmup()));
      }
    }
    write(file, trials);
  }

  private static Candidate student(Candidate like, int i) {
    JsonObject spec = new JsonObject();
    spec.addProperty("kind", "student");
    spec.addProperty("size", "small");
    spec.addProperty("width", 0.5 * (2 + i - i % 2));
    spec.addProperty("pooling", i % 2 == 0);
    spec.addProperty("compression", false);
    spec.addProperty("qat", false);
    spec.addProperty("bottleneckDimension", 2048);
    return new Candidate(
        "student-" + i,
        null,
        like.sha256(),
        1_000_000L * (i + 1),
        spec,
        like.parameters(),
        like.macs(),
        like.operators(),
        NumericKind.FLOAT32,
        like.weightTypes(),
        null,
        null,
        null);
  }

  private static Measurement trial(
      Measurement like, Candidate candidate, int round, Samples samples, Warmup warmup) {
    return new Measurement(
        candidate,
        like.settings(),
        like.used(),
        round,
        1,
        like.phases(),
        warmup,
        samples,
        like.ended(),
        like.output(),
        like.memory(),
        like.scheduling(),
        like.before(),
        like.after(),
        List.of(),
        null);
  }

  private static void write(Path file, List<Measurement> trials) throws Exception {
    RunFile sample = RunStore.read(SAMPLE);
    Plan plan = sample.run().plan();
    List<Subject> subjects =
        trials.stream().map(Measurement::candidate).map(Subject::of).distinct().toList();
    Run run =
        new Run(
            file.getFileName().toString(),
            sample.run().started(),
            sample.run().finished(),
            new Plan(
                new Subjects(subjects, null, plan.subjects().inputs(), null),
                plan.protocol(),
                Acceptance.NONE),
            false);
    RunFile made = RunFile.of(sample.tool(), run, phone(sample.target()), trials, List.of());
    RunStore.write(Analysis.of(made), file, /* overwrite= */ true);
  }

  private static Target phone(Target like) {
    return new Target(
        Target.Kind.ANDROID,
        like.maker(),
        like.model(),
        like.codename(),
        "msm8996",
        "arm64-v8a",
        like.os(),
        like.fingerprint(),
        like.cores(),
        like.pageSizeBytes(),
        like.memoryBytes(),
        like.serialHash(),
        null,
        null);
  }
}
