package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Target;

/**
 * Whether two sides measured the same thing but for the change in question: where, by what, how. A
 * difference stops a comparison unless its user named the field as the point.
 */
public final class Comparability {

  private static final String ABSENT = "none";

  private final List<Difference> differences = new ArrayList<>();

  private Comparability() {}

  /**
   * In what two runs differ that must not: target, timing core, input, rules of warm-up and timing.
   */
  public static List<Difference> ofRuns(RunFile left, RunFile right) {
    Comparability of = new Comparability();
    of.targets(left.target(), right.target());
    of.check("coreDigest", left.tool().coreDigest(), right.tool().coreDigest());
    of.inputs(left.run().plan().input(), right.run().plan().input());
    of.warmups(left.run().plan().warmup(), right.run().plan().warmup());
    of.timings(left.run().plan().timing(), right.run().plan().timing());
    return List.copyOf(of.differences);
  }

  /** In what the settings of one candidate differ on two sides; everything in them matters. */
  public static List<Difference> ofSettings(Settings left, Settings right) {
    Comparability of = new Comparability();
    of.check("engine", left.engine(), right.engine());
    of.check("engineVersion", left.engineVersion(), right.engineVersion());
    of.check("kernels", left.kernels(), right.kernels());
    of.check("threads", left.threads(), right.threads());
    of.check("cpuMask", left.cpuMask(), right.cpuMask());
    of.check("launch", left.launch(), right.launch());
    of.check("sustained", left.sustained(), right.sustained());
    return List.copyOf(of.differences);
  }

  private void targets(Target left, Target right) {
    check("target.kind", left.kind(), right.kind());
    check("target.profile", left.profile(), right.profile());
    check("target.maker", left.maker(), right.maker());
    check("target.model", left.model(), right.model());
    check("target.soc", left.soc(), right.soc());
    check("target.abi", left.abi(), right.abi());
    check("target.os", left.os(), right.os());
    check("target.fingerprint", left.fingerprint(), right.fingerprint());
  }

  private void inputs(Input left, Input right) {
    check("input.sha256", of(left, Input::sha256), of(right, Input::sha256));
    check("input.patch", of(left, Input::patch), of(right, Input::patch));
  }

  /** What {@code field} says of an input; null where numbers from the seed fill it. */
  private static Object of(Input input, Function<Input, Object> field) {
    return input == null ? null : field.apply(input);
  }

  private void warmups(WarmupRule left, WarmupRule right) {
    check("warmup.fixedIterations", left.fixedIterations, right.fixedIterations);
    check("warmup.minNs", left.minNs, right.minNs);
    check("warmup.windowNs", left.windowNs, right.windowNs);
    check("warmup.minWindow", left.minWindow, right.minWindow);
    check("warmup.maxWindow", left.maxWindow, right.maxWindow);
    check("warmup.tolerance", left.tolerance, right.tolerance);
    check("warmup.maxNs", left.maxNs, right.maxNs);
    check("warmup.maxIterations", left.maxIterations, right.maxIterations);
  }

  private void timings(TimingRule left, TimingRule right) {
    check("timing.minIterations", left.minIterations, right.minIterations);
    check("timing.minNs", left.minNs, right.minNs);
    check("timing.maxNs", left.maxNs, right.maxNs);
  }

  private void check(String field, Object left, Object right) {
    if (!Objects.equals(left, right)) {
      differences.add(
          new Difference(field, Objects.toString(left, ABSENT), Objects.toString(right, ABSENT)));
    }
  }
}
