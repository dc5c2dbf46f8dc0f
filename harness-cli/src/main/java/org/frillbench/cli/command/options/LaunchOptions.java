package org.frillbench.cli.command.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import picocli.CommandLine.Option;

/** How the agent's process is started, and on which cores. */
@Under(OptionHeading.MEASURED)
final class LaunchOptions {

  @Option(
      names = "--launch",
      paramLabel = "LAUNCH",
      split = ",",
      description = {
        "app for an app in the foreground, shell for a process of the shell user, or both in turns"
            + " (default: app; on the host a child process)."
      })
  private List<Launch> launches = new ArrayList<>();

  @Option(
      names = "--cpus",
      paramLabel = "CORES",
      description =
          "Hold the agent to big or little cores, or to a hexadecimal mask; on a device with --launch"
              + " shell, an app cannot be held.")
  private String cpus;

  @Option(
      names = "--huge-pages",
      description =
          "Let the agent ask Linux for transparent huge pages for what TensorFlow Lite allocates; with"
              + " --target host, glibc from 2.35 on.")
  private boolean hugePages;

  @Option(
      names = "--sustained",
      description =
          "Ask Android for its sustained-performance mode, which trades peak clocks for steady ones;"
              + " with --launch app, from Android 7 on, where the device has it.")
  private boolean sustained;

  /** Whether some trial is launched as an app, which has to be installed for that. */
  boolean asApp() {
    return launches.isEmpty() || launches.contains(Launch.APP);
  }

  /** Whether at most one launch is asked for. */
  boolean single() {
    return launches.size() <= 1;
  }

  /** The same, but for what is given. */
  LaunchOptions with(Optional<Launch> launch, Optional<String> cores, Optional<Boolean> pages) {
    LaunchOptions other = new LaunchOptions();
    other.launches = launch.map(List::of).orElse(launches);
    other.cpus = cores.orElse(cpus);
    other.sustained = sustained;
    other.hugePages = pages.orElse(hugePages);
    return other;
  }

  /** The settings that {@code target} is asked for with these kernels and threads. */
  List<Settings> settings(TrialTarget target, Kernels kernels, int threads) {
    return wanted(target).stream()
        .map(
            launch ->
                new Settings(
                    Engine.TFLITE,
                    null,
                    kernels,
                    threads,
                    launch == Launch.APP ? null : mask(target),
                    launch,
                    (sustained && launch == Launch.APP) ? true : null,
                    hugePages ? true : null))
        .toList();
  }

  /** What these launches need on {@code target} besides candidates and inputs. */
  List<TrialFile> ownFiles(TrialTarget target) {
    return wanted(target).stream().flatMap(each -> target.ownFiles(each).stream()).toList();
  }

  private List<Launch> wanted(TrialTarget target) {
    List<Launch> possible = target.launches();
    List<Launch> wanted = launches.isEmpty() ? possible.subList(0, 1) : launches;
    for (Launch launch : wanted) {
      if (!possible.contains(launch)) {
        throw refused(
            "--launch "
                + RunJson.id(launch)
                + " is not possible here: "
                + possible.stream().map(RunJson::id).collect(Collectors.joining(" or "))
                + " is.");
      }
    }
    if (cpus != null && wanted.equals(List.of(Launch.APP))) {
      throw refused("--cpus goes with --launch shell: only the shell can hold a process to cores.");
    }
    if (hugePages) {
      target.requireHugePages();
    }
    if (sustained && !wanted.contains(Launch.APP)) {
      throw refused("--sustained goes with --launch app: only an app can ask Android for it.");
    }
    return wanted.stream().distinct().toList();
  }

  private String mask(TrialTarget target) {
    return cpus == null
        ? null
        : target
            .cpuMask(cpus)
            .orElseThrow(
                () ->
                    refused(
                        "--cpus "
                            + cpus
                            + " means no cores here: give big or little where the device reports its"
                            + " cores' clocks and they differ, or a hexadecimal mask such as f0."));
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}
