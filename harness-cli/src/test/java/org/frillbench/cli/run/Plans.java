package org.frillbench.cli.run;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.Acceptance;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Precision;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.Subjects;
import org.frillbench.results.record.TimeLimits;

/** Plans of candidates m0, m1 and so on, under 1, 2 and so on threads. */
final class Plans {

  private Plans() {}

  static Plan crossed(int candidates, int settings, long seed) {
    return plan(new Subjects(candidates(candidates), null, null, null), settings, null, seed);
  }

  static Plan anchored(int candidates, int settings, String anchor) {
    return plan(new Subjects(candidates(candidates), null, null, null), settings, anchor, 5);
  }

  /** With as many limits as candidates. */
  static Plan withLimits(int candidates, int settings, String anchor) {
    List<Subject> subjects = candidates(candidates);
    return plan(new Subjects(subjects, subjects, null, null), settings, anchor, 7);
  }

  static Plan gate(int pairs, int settings) {
    List<Subject> sides =
        IntStream.range(0, pairs)
            .boxed()
            .flatMap(i -> Stream.of(subject(i, Side.BASE), subject(i, Side.NEW)))
            .toList();
    return plan(new Subjects(sides, null, null, null), settings, null, 1);
  }

  /** The same plan with a precision, which is planned for after {@code rounds}. */
  static Plan precise(Plan plan, Precision precision, int rounds) {
    Protocol like = plan.protocol();
    Protocol protocol =
        new Protocol(
            rounds,
            like.settings(),
            like.anchor(),
            precision,
            like.warmup(),
            like.timing(),
            like.seed(),
            like.limits());
    return new Plan(plan.subjects(), protocol, plan.accepted());
  }

  private static List<Subject> candidates(int count) {
    return IntStream.range(0, count).mapToObj(i -> subject(i, null)).toList();
  }

  private static Subject subject(int i, Side side) {
    return new Subject("m" + i, side, "0".repeat(64), 1, NumericKind.FLOAT32, List.of());
  }

  private static Plan plan(Subjects subjects, int settings, String anchor, long seed) {
    List<Settings> asked =
        IntStream.rangeClosed(1, settings)
            .mapToObj(
                threads ->
                    new Settings(
                        Engine.TFLITE, null, Kernels.XNNPACK, threads, null, Launch.PROCESS))
            .toList();
    Protocol protocol =
        new Protocol(
            4,
            asked,
            anchor,
            null,
            WarmupRule.QUICK,
            TimingRule.QUICK,
            seed,
            new TimeLimits(1000, null, null));
    return new Plan(subjects, protocol, Acceptance.NONE);
  }
}
