package org.frillbench.cli.command.device;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Terminal;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.AllDevicesOption;
import org.frillbench.cli.command.options.DeviceOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.TextOrJsonOption;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.Level;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.document.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what would disturb a measurement on a device. */
@Command(
    name = "doctor",
    description = {
      "Says whether a device is fit to measure on, fit with cautions, or not fit; line by line what"
          + " would disturb a measurement, by which rule, and what to do. The rules are those of a"
          + " run's warnings and refusals. It changes nothing on the device.",
      "Exit code 0: fit, also with cautions (6 with --fail-on-caution). 6: a run at this moment would"
          + " have a blocking warning. 3: nothing can be measured. Of several devices the worst"
          + " counts."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"3:", "6:"},
    footer = {
      "Before a measurement:",
      "  frill-bench doctor",
      "In a script that stops at any caution, with exit code 6:",
      "  frill-bench doctor --fail-on-caution --serial FA6AB0301234",
      "The state of every device of a shelf:",
      "  frill-bench doctor --all-devices"
    })
public final class Doctor implements Callable<Integer> {

  @Mixin private DeviceOptions options;
  @Mixin private AllDevicesOption all;

  @Option(names = "--fail-on-caution", description = "End with exit code 6 on cautions, too.")
  @Under(OptionHeading.JUDGING)
  private boolean strict;

  @Mixin private TextOrJsonOption format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    options.check(all);
    try (DeviceProvider provider = options.provider()) {
      List<Examination> examined = examined(provider, Notices.on(System.err));
      print(examined);
      return exit(examined).code();
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    }
  }

  private void print(List<Examination> examined) {
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      out.print(ExaminationJson.of(examined));
    } else {
      ExaminationText text =
          new ExaminationText(
              new Screen(Terminal.columns(), Terminal.colourOnStandardOutput(), /* wide= */ false));
      (all.given() ? text.of(examined) : text.of(examined.get(0).fitness())).forEach(out::println);
    }
    out.flush();
  }

  private List<Examination> examined(DeviceProvider provider, Consumer<String> notice)
      throws LinkLostException {
    if (all.given()) {
      return Examination.ofAll(provider, notice);
    }
    List<AttachedDevice> attached = provider.devices();
    AttachedDevice device = DeviceChoice.inAnyState(attached, options.selector(), notice);
    return List.of(Examination.of(provider, device, attached, !options.virtual, notice));
  }

  private ExitCode exit(List<Examination> examined) {
    Level worst =
        examined.stream()
            .map(each -> each.fitness().worst())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return strict && worst == Level.CAUTION ? ExitCode.UNFIT : worst.exit();
  }
}
