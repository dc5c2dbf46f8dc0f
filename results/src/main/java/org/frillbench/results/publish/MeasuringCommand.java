package org.frillbench.results.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.results.document.ShellLine;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Precision;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.Target;

/** The command that measures a run's plan again, as far as options say it. */
public final class MeasuringCommand {

  /** More files are named by their folder. */
  private static final int MOST_FILES = 8;

  private static final long MS = 1_000_000;

  private MeasuringCommand() {}

  /**
   * Its words after the program's name; empty where another tool measured, or where the plan has
   * parts that are no options of one command.
   */
  public static Optional<List<String>> of(Run run, Target target) {
    Plan plan = run.plan();
    Protocol protocol = plan.protocol();
    boolean gate = plan.subjects().ofGate();
    boolean inputs = plan.subjects().inputs() != null;
    if (protocol.jmh() != null || protocol.sustain() != null || inputs || gate) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of("push-and-run"));
    target(words, target);
    settings(words, protocol);
    launch(words, protocol.settings());
    words.add("--rounds");
    words.add(Integer.toString(protocol.rounds()));
    words.add("--seed");
    words.add(Long.toString(protocol.seed()));
    if (protocol.anchor() != null) {
      words.addAll(ShellLine.option("--anchor", protocol.anchor()));
    }
    if (plan.accepted().anyType()) {
      words.add("--any-type");
    }
    rules(words, protocol);
    words.addAll(models(plan.subjects().candidates()));
    return Optional.of(words);
  }

  private static void target(List<String> words, Target target) {
    if (target.kind() == Target.Kind.VIRTUAL) {
      words.add("--virtual-device");
    } else if (target.kind() == Target.Kind.HOST) {
      words.add("--target");
      words.add("host");
    }
  }

  private static void settings(List<String> words, Protocol protocol) {
    words.add("--kernels");
    words.add(each(protocol, settings -> settings.kernels().toString()));
    words.add("--threads");
    words.add(each(protocol, settings -> Integer.toString(settings.threads())));
    if (protocol.settings().stream().noneMatch(MeasuringCommand::onHost)) {
      words.add("--launch");
      words.add(each(protocol, settings -> RunJson.id(settings.launch())));
    }
  }

  private static void launch(List<String> words, List<Settings> settings) {
    settings.stream()
        .map(Settings::cpuMask)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(mask -> words.addAll(List.of("--cpus", mask)));
    if (settings.stream().anyMatch(each -> each.hugePages() != null)) {
      words.add("--huge-pages");
    }
    if (settings.stream().anyMatch(each -> each.sustained() != null)) {
      words.add("--sustained");
    }
  }

  private static boolean onHost(Settings settings) {
    return settings.launch() == Launch.PROCESS;
  }

  private static String each(Protocol protocol, Function<Settings, String> value) {
    return protocol.settings().stream().map(value).distinct().collect(Collectors.joining(","));
  }

  private static void rules(List<String> words, Protocol protocol) {
    WarmupRule warmup = protocol.warmup();
    TimingRule timing = protocol.timing();
    if (warmup.minNs == WarmupRule.QUICK.minNs && warmup.maxNs == WarmupRule.QUICK.maxNs) {
      words.add("--quick");
    } else if (warmup.fixedIterations != null) {
      words.add("--warm-up");
      words.add(warmup.fixedIterations.toString());
    }
    Precision precision = protocol.precision();
    if (precision != null) {
      words.addAll(
          List.of("--precision", BigDecimal.valueOf(precision.halfWidth()).toPlainString()));
      words.addAll(List.of("--budget", precision.budgetMs() + "ms"));
    }
    // A planned trial may be shorter, unless its length was asked for.
    if (precision == null || precision.least().minIterations == timing.minIterations) {
      words.addAll(List.of("--iterations", Integer.toString(timing.minIterations)));
    }
    if (precision == null || precision.least().minNs == timing.minNs) {
      words.addAll(List.of("--min-time", timing.minNs / MS + "ms"));
    }
    words.addAll(List.of("--max-time", timing.maxNs / MS + "ms"));
  }

  private static List<String> models(List<Subject> subjects) {
    List<String> names = subjects.stream().map(Subject::name).distinct().toList();
    return names.size() <= MOST_FILES
        ? names.stream().map(name -> ShellLine.file(name + ".tflite")).toList()
        : List.of("MODELS");
  }
}
