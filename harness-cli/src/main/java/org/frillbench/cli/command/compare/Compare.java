package org.frillbench.cli.command.compare;

import static org.frillbench.cli.command.options.OptionCheck.require;
import static org.frillbench.cli.failure.ExitCode.NOT_COMPARABLE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.AcceptOption;
import org.frillbench.cli.command.options.ComparisonOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.OverwriteOption;
import org.frillbench.cli.command.options.RunFileOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.AllowedDifferences;
import org.frillbench.results.compare.Comparability;
import org.frillbench.results.compare.Pairing;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.history.Baselines;
import org.frillbench.results.history.NewestRuns;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether anything became slower between two runs. */
@Command(
    name = "compare",
    description = {
      "Compares two runs, candidate by candidate: slower, faster, the same, or inconclusive.",
      "Without files it takes the two newest comparable runs in results/runs, and says which; given"
          + " one, the newest run there that is comparable with it. Given the run file of a gate"
          + " alone, it judges that again."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"1:", "4:", "5:", "6:"},
    footer = {
      "What became slower between the last two runs, or two others:",
      "  frill-bench compare",
      "  frill-bench compare base.json new.json",
      "A gate again, by another threshold, for a pull request:",
      "  frill-bench compare gate.json --threshold 3%% --format markdown",
      "With the approved run of the same target:",
      "  frill-bench compare results/baselines new.json"
    })
public final class Compare implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BASE.json",
      description =
          "The run to compare with: the base. With a folder of baselines, it is the baseline of the"
              + " new run's target; a folder alone is looked into as results/runs is.")
  private Path base;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW.json",
      description = "The run in question.")
  private Path newer;

  @Option(
      names = "--allow-difference",
      paramLabel = "FIELD",
      split = ",",
      description =
          "Fields in which the two runs may differ and are compared all the same, such as kind,"
              + " engineVersion, threads, kernels, coreDigest, target.os; target, input, warmup and"
              + " timing each allow all fields of theirs.")
  @Under(OptionHeading.JUDGING)
  private Set<String> allowedDifferences = new LinkedHashSet<>();

  @Mixin private AcceptOption accepted;

  @Mixin private ComparisonOptions comparing;

  @Mixin private OverwriteOption overwrite;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AllowedDifferences allowed = new AllowedDifferences(allowedDifferences);
    require(
        spec,
        allowed.unknown().isEmpty(),
        "--allow-difference takes "
            + String.join(", ", Comparability.fields())
            + ", and their groups (the part before the dot); not "
            + String.join(", ", allowed.unknown()));
    comparing.check(file -> overwrite.given(), Optional.empty());
    try {
      Pairing pairing = newer == null ? oneOrNone(allowed) : runs(allowed);
      pairing.accept(accepted.values());
      return comparing.answer(pairing).code();
    } catch (RunFileException e) {
      throw refused(e);
    }
  }

  private Pairing oneOrNone(AllowedDifferences allowed) throws RunFileException {
    boolean folder = base != null && Files.isDirectory(base);
    if (base == null || folder) {
      Path where = folder ? base : RunFileOption.FOLDER;
      return found(
          NewestRuns.in(where, allowed, Notices.on(System.err)),
          "there are no two comparable runs in "
              + where
              + ": name two run files, or measure both sides with 'frill-bench gate BASE NEW'",
          allowed);
    }
    comparing.requireNotRead(base);
    RunFile run = RunStore.read(base);
    return run.run().plan().subjects().ofGate()
        ? Pairing.ofGate(name(base), Analysis.of(run), allowed)
        : found(
            NewestRuns.with(base, RunFileOption.FOLDER, allowed, Notices.on(System.err)),
            "no run in "
                + RunFileOption.FOLDER
                + " is comparable with "
                + base
                + ": name a second run file",
            allowed);
  }

  private Pairing found(Optional<NewestRuns.Pair> pair, String absence, AllowedDifferences allowed)
      throws RunFileException {
    NewestRuns.Pair runs =
        pair.orElseThrow(() -> new CommandFailure(NOT_COMPARABLE, absence + "."));
    System.err.println(
        ControlCharacters.of(
            "Comparing " + runs.older() + " (base, the older) with " + runs.newer() + " (new)."));
    return pairing(runs.older(), runs.newer(), allowed);
  }

  private Pairing runs(AllowedDifferences allowed) throws RunFileException {
    if (Files.isDirectory(base)) {
      Analysis inQuestion = read(newer);
      Path baseline = blessed(inQuestion.file());
      return Pairing.ofRuns(name(baseline), read(baseline), name(newer), inQuestion, allowed);
    }
    return pairing(base, newer, allowed);
  }

  private Pairing pairing(Path base, Path newer, AllowedDifferences allowed)
      throws RunFileException {
    List<Analysis> runs = List.of(base, newer).parallelStream().map(this::read).toList();
    return Pairing.ofRuns(name(base), runs.get(0), name(newer), runs.get(1), allowed);
  }

  private Path blessed(RunFile run) {
    Path file = new Baselines(base).of(run.target());
    if (!Files.exists(file)) {
      throw new CommandFailure(
          NOT_COMPARABLE,
          "there is no baseline in "
              + base
              + " for the target of "
              + newer
              + ": bless a run of it by baseline set.");
    }
    return file;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Analysis read(Path file) {
    comparing.requireNotRead(file);
    try {
      return Analysis.of(RunStore.read(file));
    } catch (RunFileException e) {
      throw refused(e);
    }
  }

  private static CommandFailure refused(RunFileException e) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
  }
}
