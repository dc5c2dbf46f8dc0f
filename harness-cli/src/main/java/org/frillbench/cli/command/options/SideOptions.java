package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the two sides of a gate run. */
@Under(OptionHeading.MEASURED)
public final class SideOptions {

  private static final String THREADS = "threads";
  private static final String KERNELS = "kernels";
  private static final String LAUNCH = "launch";
  private static final String CPUS = "cpus";
  private static final String HUGE_PAGES = "huge-pages";

  @Option(
      names = "--base",
      paramLabel = "KEY=VALUE",
      split = ",",
      description =
          "How the base side runs where both have the same models: threads, kernels, launch, cpus,"
              + " huge-pages; for example threads=1.")
  private Map<String, String> base = new LinkedHashMap<>();

  @Option(
      names = "--new",
      paramLabel = "KEY=VALUE",
      split = ",",
      description = "How the new side runs.")
  private Map<String, String> newer = new LinkedHashMap<>();

  @Mixin private ThreadsOption threads;
  @Mixin private KernelsOption kernels;
  @Mixin private LaunchOptions launching;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** One side, with what is common to both. */
  private record Side(int threads, Kernels kernels, LaunchOptions launching) {}

  /** Whether the sides differ in how they run, rather than in their models. */
  public boolean asked() {
    return !base.isEmpty() || !newer.isEmpty();
  }

  /** Refuses what no side can be. */
  public void check() {
    threads.check();
    kernels.check();
    requireSingle(THREADS, threads.values().size() == 1);
    requireSingle(KERNELS, kernels.values().size() == 1);
    requireSingle(LAUNCH, launching.single());
    for (Side side : sides()) {
      require(spec, ThreadsOption.valid(side.threads()), "threads must be 1 to 64");
    }
  }

  /**
   * The settings of both sides where they are the same, otherwise the base's and the new side's.
   */
  public List<Settings> settings(TrialTarget target) {
    List<Settings> settings = new ArrayList<>();
    for (Side side : sides()) {
      settings.addAll(side.launching().settings(target, side.kernels(), side.threads()));
    }
    return settings;
  }

  /** Whether a side is launched as an app. */
  public boolean asApp() {
    return sides().stream().anyMatch(side -> side.launching().asApp());
  }

  /** What they need on {@code target} besides models and inputs. */
  public List<TrialFile> ownFiles(TrialTarget target) {
    return sides().stream()
        .flatMap(side -> side.launching().ownFiles(target).stream())
        .distinct()
        .toList();
  }

  private void requireSingle(String key, boolean single) {
    require(
        spec, single, String.format("a side has one --%s: name the other by --new %s=…", key, key));
  }

  private List<Side> sides() {
    return asked() ? List.of(side("--base", base), side("--new", newer)) : List.of(side("", base));
  }

  private Side side(String option, Map<String, String> given) {
    Map<String, String> values = new LinkedHashMap<>(given);
    Optional<String> own = Optional.ofNullable(values.remove(THREADS));
    Side side =
        new Side(
            own.map(this::number).orElse(threads.values().get(0)),
            Optional.ofNullable(values.remove(KERNELS))
                .map(this::kernels)
                .orElse(kernels.values().get(0)),
            launching.with(
                Optional.ofNullable(values.remove(LAUNCH)).map(this::launch),
                Optional.ofNullable(values.remove(CPUS)),
                Optional.ofNullable(values.remove(HUGE_PAGES)).map(this::yesOrNo)));
    require(
        spec,
        values.isEmpty(),
        option
            + " takes threads, kernels, launch, cpus and huge-pages, not "
            + String.join(", ", values.keySet()));
    return side;
  }

  private int number(String text) {
    require(spec, text.matches("[0-9]{1,4}"), "threads must be a number, not " + text);
    return Integer.parseInt(text);
  }

  private boolean yesOrNo(String text) {
    require(spec, text.matches("yes|no"), "huge-pages must be yes or no, not " + text);
    return text.equals("yes");
  }

  private Kernels kernels(String text) {
    return constant(Kernels.values(), text, "kernels must be xnnpack or builtin, not ");
  }

  private Launch launch(String text) {
    return constant(Launch.values(), text, "launch must be app or shell, not ");
  }

  private <E extends Enum<E>> E constant(E[] constants, String text, String otherwise) {
    return Stream.of(constants)
        .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new ParameterException(spec.commandLine(), otherwise + text + "."));
  }
}
