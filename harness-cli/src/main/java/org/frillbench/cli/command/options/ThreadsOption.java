package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.util.List;
import java.util.Set;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.run.Defaults;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Numbers of threads to measure. */
@Under(OptionHeading.MEASURED)
final class ThreadsOption {

  private static final int MOST = 64;

  @Option(
      names = "--threads",
      paramLabel = "N",
      split = ",",
      description = "Threads of the interpreter; several are measured in turns (default: 1).")
  private List<Integer> threads = List.of(Defaults.THREADS);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses numbers out of range, and one that is given twice. */
  void check() {
    require(
        spec,
        Set.copyOf(threads).size() == threads.size()
            && threads.stream().allMatch(ThreadsOption::valid),
        "--threads must be different numbers from 1 to " + MOST);
  }

  /** Whether an interpreter may be given {@code threads}. */
  static boolean valid(int threads) {
    return threads >= 1 && threads <= MOST;
  }

  /** At least one number, in the order given. */
  List<Integer> values() {
    return threads;
  }
}
