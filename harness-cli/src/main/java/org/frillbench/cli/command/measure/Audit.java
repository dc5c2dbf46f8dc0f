package org.frillbench.cli.command.measure;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.PlanOptions;
import org.frillbench.cli.command.options.TargetOptions;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.device.LinkAudit;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what the harness itself costs. */
@Command(
    name = "audit",
    description = {
      "Measures what the harness itself costs: its way to a device, or its trials; or why the host's"
          + " processes differ.",
      "Its timing loop is audited by host-baseline --audit."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"3:", "4:", "130:"},
    footer = {
      "How fast transfers to the attached device are, against adb's own:",
      "  frill-bench audit --link",
      "Where the time of a trial goes:",
      "  frill-bench audit --trials --virtual-device",
      "Why fresh processes of a model differ on this machine:",
      "  frill-bench audit --processes model.tflite"
    })
public final class Audit implements Callable<Integer> {

  private static final Set<String> OF_NOISE =
      Set.of("--processes", "--rounds", "--format", "--wide");

  @Option(
      names = "--link",
      description =
          "Compare push, pull and shell through frill-bench with adb's own, on an attached device.")
  @Under(OptionHeading.MEASURED)
  private boolean link;

  @Option(
      names = "--trials",
      description =
          "Measure as push-and-run does, and print where the time of each trial went; nothing else"
              + " is recorded.")
  @Under(OptionHeading.MEASURED)
  private boolean trials;

  @Option(
      names = "--processes",
      description =
          "Measure the host's trials under several conditions in turns (cores, addresses, huge pages,"
              + " compiler), and print how much fresh processes differ under each; takes --rounds"
              + " (default: 30) and models (default: FRILL).")
  @Under(OptionHeading.MEASURED)
  private boolean noise;

  @Parameters(
      paramLabel = "MODEL.tflite",
      arity = "0..*",
      description =
          "What --trials and --processes measure (default: FRILL, and with --trials the TRILL"
              + " stand-in); a folder stands for its models.")
  private List<Path> models = new ArrayList<>();

  @Mixin private TargetOptions where;
  @Mixin private PlanOptions planning;
  @Mixin private DocumentOptions printing;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    require(
        spec,
        Stream.of(link, trials, noise).filter(asked -> asked).count() == 1,
        "audit needs one of --link, --trials and --processes; the loop is audited by host-baseline"
            + " --audit");
    if (noise) {
      return noise().code();
    }
    where.check();
    if (trials) {
      planning.check();
      return TrialAuditReport.print(models, where, planning, printing).code();
    }
    require(spec, models.isEmpty(), "audit --link measures no model; --trials does");
    return link();
  }

  private ExitCode noise() {
    require(
        spec,
        spec.commandLine().getParseResult().matchedOptions().stream()
            .filter(option -> !option.inherited())
            .map(OptionSpec::longestName)
            .allMatch(OF_NOISE::contains),
        "audit --processes takes no other option than --rounds and --format");
    int rounds = planning.roundsOr(NoiseReport.ROUNDS);
    require(
        spec,
        rounds >= NoiseReport.FEWEST_ROUNDS && rounds <= NoiseReport.MOST_ROUNDS,
        String.format(
            "audit --processes takes %d to %d rounds",
            NoiseReport.FEWEST_ROUNDS, NoiseReport.MOST_ROUNDS));
    return NoiseReport.print(models, rounds, printing);
  }

  private int link() {
    DeviceSelector device = where.attached();
    List<LinkAudit.Finding> findings = new ArrayList<>();
    try (DeviceProvider provider = where.provider()) {
      provider.auditLink(device, Notices.on(System.err), findings::add);
      printing.print(LinkAuditDocument.of(findings));
      return ExitCode.DONE.code();
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    }
  }
}
