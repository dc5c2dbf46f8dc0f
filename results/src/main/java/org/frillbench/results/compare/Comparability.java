package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.JmhProtocol;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;

/**
 * Whether two sides measured the same thing but for the change in question: where, by what, how. A
 * difference stops a comparison unless its user allowed the field to differ.
 */
public final class Comparability {

  private static final String ABSENT = "none";

  /** Something that {@code T} tells, by the name that users know; its value may be null. */
  private record Field<T>(String name, Function<T, Object> value) {}

  /** Target, timing core, input, rules of warm-up and timing. */
  private static final List<Field<RunFile>> OF_RUNS =
      List.of(
          new Field<>("target.kind", run -> run.target().kind()),
          new Field<>("target.profile", run -> run.target().profile()),
          new Field<>("target.maker", run -> run.target().maker()),
          new Field<>("target.model", run -> run.target().model()),
          new Field<>("target.soc", run -> run.target().soc()),
          new Field<>("target.abi", run -> run.target().abi()),
          new Field<>("target.os", run -> run.target().os()),
          new Field<>("target.fingerprint", run -> run.target().fingerprint()),
          new Field<>("coreDigest", run -> run.tool().coreDigest()),
          new Field<>("input.sha256", run -> ofInputs(run, ofFile(Input.File::sha256))),
          new Field<>("input.patch", run -> ofInputs(run, ofFile(Input.File::patch))),
          new Field<>("input.shape", run -> ofInputs(run, Input::shape)),
          new Field<>("input.range", run -> ofInputs(run, Comparability::range)),
          new Field<>("warmup.fixedIterations", ofWarmup(rule -> rule.fixedIterations)),
          new Field<>("warmup.minNs", ofWarmup(rule -> rule.minNs)),
          new Field<>("warmup.windowNs", ofWarmup(rule -> rule.windowNs)),
          new Field<>("warmup.minWindow", ofWarmup(rule -> rule.minWindow)),
          new Field<>("warmup.maxWindow", ofWarmup(rule -> rule.maxWindow)),
          new Field<>("warmup.tolerance", ofWarmup(rule -> rule.tolerance)),
          new Field<>("warmup.maxNs", ofWarmup(rule -> rule.maxNs)),
          new Field<>("warmup.maxIterations", ofWarmup(rule -> rule.maxIterations)),
          new Field<>("timing.minIterations", ofTiming(rule -> rule.minIterations)),
          new Field<>("timing.minNs", ofTiming(rule -> rule.minNs)),
          new Field<>("timing.maxNs", ofTiming(rule -> rule.maxNs)),
          new Field<>("jmh.warmupIterations", ofJmh(JmhProtocol::warmupIterations)),
          new Field<>("jmh.measurementIterations", ofJmh(JmhProtocol::measurementIterations)),
          new Field<>("jmh.iterationMs", ofJmh(JmhProtocol::iterationMs)));

  /** Everything in the settings matters. */
  private static final List<Field<Settings>> OF_SETTINGS =
      List.of(
          new Field<>("engine", Settings::engine),
          new Field<>("engineVersion", Settings::engineVersion),
          new Field<>("kernels", Settings::kernels),
          new Field<>("threads", Settings::threads),
          new Field<>("cpuMask", Settings::cpuMask),
          new Field<>("launch", Settings::launch),
          new Field<>("sustained", Settings::sustained),
          new Field<>("hugePages", Settings::hugePages));

  /** float32 and int8 under one name are two things, not a change of one. */
  private static final List<Field<Candidate>> OF_CANDIDATES =
      List.of(new Field<>("kind", candidate -> RunJson.id(candidate.kind())));

  /** Kernels that were not asked for are no answer to what was. */
  private static final List<Field<Measured>> OF_RUNTIME =
      List.of(new Field<>("used.kernels", Comparability::kernelsThatRan));

  private Comparability() {}

  /** The names of all fields in which two sides can differ. */
  public static List<String> fields() {
    return Stream.of(OF_RUNS, OF_CANDIDATES, OF_SETTINGS, OF_RUNTIME)
        .flatMap(fields -> fields.stream().map(Field::name))
        .toList();
  }

  /** In what two runs differ that must not. */
  public static List<Difference> ofRuns(RunFile base, RunFile newer) {
    return differences(OF_RUNS, base, newer);
  }

  /** In what two candidates of one name differ that must not. */
  public static List<Difference> ofCandidates(Candidate base, Candidate newer) {
    return differences(OF_CANDIDATES, base, newer);
  }

  /** In what settings differ that are asked for. */
  public static List<Difference> ofSettings(Settings base, Settings newer) {
    return differences(OF_SETTINGS, base, newer);
  }

  /**
   * The fields in which the two sides of a gate are meant to differ.
   *
   * @param settings of both sides, or of each
   * @return null where there is none
   */
  public static List<String> between(List<Settings> settings) {
    List<String> fields =
        settings.size() < 2
            ? List.of()
            : ofSettings(settings.get(0), settings.get(1)).stream().map(Difference::field).toList();
    return fields.isEmpty() ? null : fields;
  }

  /** In what one candidate on two sides, its settings, and what ran differ. */
  static List<Difference> ofSides(Measured base, Measured newer) {
    List<Difference> differences = new ArrayList<>();
    differences.addAll(ofCandidates(base.candidate(), newer.candidate()));
    differences.addAll(ofSettings(base.settings(), newer.settings()));
    differences.addAll(differences(OF_RUNTIME, base, newer));
    return differences;
  }

  /** What the agent's rule of warm-up says; null where JMH decides. */
  private static Function<RunFile, Object> ofWarmup(Function<WarmupRule, Object> value) {
    return ofProtocol(Protocol::warmup, value);
  }

  private static Function<RunFile, Object> ofTiming(Function<TimingRule, Object> value) {
    return ofProtocol(Protocol::timing, value);
  }

  private static Function<RunFile, Object> ofJmh(Function<JmhProtocol, Object> value) {
    return ofProtocol(Protocol::jmh, value);
  }

  /** What a part of the protocol says; null where the protocol does not have it. */
  private static <T> Function<RunFile, Object> ofProtocol(
      Function<Protocol, T> part, Function<T, Object> value) {
    return run -> {
      T found = part.apply(run.run().plan().protocol());
      return found == null ? null : value.apply(found);
    };
  }

  private static String kernelsThatRan(Measured side) {
    if (side.used() == null) {
      return "several";
    }
    Kernels ran = side.used().kernels;
    return ran == null || ran == side.settings().kernels() ? "as asked" : ran.toString();
  }

  /** What {@code value} says of a run's inputs by their names; null where it says nothing. */
  private static String ofInputs(RunFile run, Function<Input, Object> value) {
    List<Input> inputs = run.run().plan().subjects().inputs();
    if (inputs == null) {
      return null;
    }
    String words =
        inputs.stream()
            .filter(input -> value.apply(input) != null)
            .map(input -> (input.name() == null ? "" : input.name() + "=") + value.apply(input))
            .sorted()
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? null : words;
  }

  private static Function<Input, Object> ofFile(Function<Input.File, Object> value) {
    return input -> input.file() == null ? null : value.apply(input.file());
  }

  private static String range(Input input) {
    return input.range() == null ? null : input.range().least() + " to " + input.range().most();
  }

  private static <T> List<Difference> differences(List<Field<T>> fields, T base, T newer) {
    return fields.stream()
        .filter(field -> !Objects.equals(field.value().apply(base), field.value().apply(newer)))
        .map(
            field ->
                new Difference(
                    field.name(),
                    Objects.toString(field.value().apply(base), ABSENT),
                    Objects.toString(field.value().apply(newer), ABSENT)))
        .toList();
  }
}
