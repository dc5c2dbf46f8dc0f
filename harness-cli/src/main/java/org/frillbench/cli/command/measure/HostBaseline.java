package org.frillbench.cli.command.measure;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.JmhOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.ResumeOption;
import org.frillbench.cli.command.options.RunFileOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.jmh.Baseline;
import org.frillbench.cli.jmh.BaselineDocument;
import org.frillbench.cli.jmh.BaselineSession;
import org.frillbench.cli.jmh.JmhJson;
import org.frillbench.cli.jmh.JmhPlan;
import org.frillbench.cli.jmh.OwnPartsRun;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.user.Outputs;
import org.openjdk.jmh.results.BenchmarkResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures candidates on this host by JMH. */
@Command(
    name = "host-baseline",
    description = {
      "Measures candidates on this host by JMH: the agent's engine in forks of JMH's, in average and"
          + " in sample time.",
      "Without models it measures FRILL and the TRILL stand-in, made on the fly."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"3:", "4:", "130:"},
    footer = {
      "How the study's models run on this machine, by JMH:",
      "  frill-bench host-baseline",
      "What the agent's loop costs against a bare one:",
      "  frill-bench host-baseline --audit model.tflite"
    })
public final class HostBaseline implements Callable<Integer> {

  @Parameters(
      paramLabel = "MODEL.tflite",
      arity = "0..*",
      description = "The candidates, named after their files; a folder stands for its models.")
  private List<Path> models = new ArrayList<>();

  @Mixin private JmhOptions jmh;

  @Mixin private RunFileOption output;
  @Mixin private ResumeOption resuming;

  @Option(
      names = "--jmh-json",
      paramLabel = "FILE",
      description = "Also write JMH's own JSON, as its viewers read it.")
  @Under(OptionHeading.OUTPUT)
  private Path jmhJson;

  @Option(
      names = "--audit",
      description =
          "Instead, hold the agent's loop against a bare loop (one process, ABBA blocks) and against"
              + " JMH (forks and processes in turns, p50 against p50); a run of the runtime's plain"
              + " matrix product shows whether the fast kernels work.")
  @Under(OptionHeading.MEASURED)
  private boolean audit;

  @Option(
      names = "--own-parts",
      description =
          "Instead, time this tool's own hot parts: writing a flatbuffer, statistics, a push.")
  @Under(OptionHeading.MEASURED)
  private boolean ownParts;

  @Mixin private DocumentOptions printing;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return resuming.again(spec).orElseGet(() -> carryOut().code());
  }

  private ExitCode carryOut() {
    jmh.check(audit);
    boolean run = output.named().isPresent() || resuming.given();
    require(
        spec,
        !(audit || ownParts) || !(run || (audit && (ownParts || jmhJson != null))),
        "--audit and --own-parts exclude each other, --output and --resume, and --audit excludes"
            + " --jmh-json");
    require(
        spec,
        jmhJson == null || !resuming.given(),
        "--jmh-json is JMH's own record of all forks, and a run file or journal has none of those"
            + " before --resume: leave it out");
    Outputs.requireFree(jmhJson, output.overwrite());
    Outputs.requireDistinct(Stream.concat(output.named().stream(), Stream.ofNullable(jmhJson)));
    if (ownParts || audit) {
      return ownParts ? ownParts() : audit();
    }
    try (Interruption interruption = Interruption.guardKillingChildren()) {
      return measure(interruption);
    }
  }

  private ExitCode ownParts() {
    try (Interruption interruption = Interruption.guardKillingChildren()) {
      List<BenchmarkResult> forks =
          new OwnPartsRun(jmh.baseline(List.of()), interruption::requested).run();
      if (!forks.isEmpty()) {
        printing.print(OwnPartsRun.document(forks));
        write(forks);
      }
      if (interruption.requested()) {
        throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted.");
      }
      return ExitCode.DONE;
    }
  }

  private ExitCode audit() {
    List<CandidateFile> files = new ArrayList<>(candidates());
    if (models.isEmpty()) {
      files.add(ModelCache.ofUser().matrixProduct());
    }
    try (Interruption interruption = Interruption.guardKillingChildren()) {
      LoopAudit.print(jmh.audit(files), interruption::requested, printing);
      return interruption.requested() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }
  }

  private List<CandidateFile> candidates() {
    return models.isEmpty() ? ModelCache.ofUser().frillAndTrill() : CandidateReader.read(models);
  }

  private ExitCode measure(Interruption interruption) {
    JmhPlan plan = jmh.baseline(candidates());
    BaselineSession session =
        new BaselineSession(plan, resuming.origin(spec), interruption::requested, System.err);
    Path file = output.or(session.resumed(), session.fileName());
    System.err.println(jmh.announcement(plan));
    session.announceResumption();
    ExitCode exit = session.measure(file, output.overwrite(), Console.shown());
    Baseline baseline = session.baseline();
    write(baseline.forks());
    printing.print(BaselineDocument.of(plan, baseline));
    resuming.announce(file, exit == ExitCode.INTERRUPTED, spec);
    return exit;
  }

  private void write(List<BenchmarkResult> forks) {
    if (jmhJson != null) {
      Outputs.write(jmhJson, JmhJson.of(forks));
    }
  }
}
