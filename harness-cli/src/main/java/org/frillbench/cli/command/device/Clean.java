package org.frillbench.cli.command.device;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DeviceOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.DeviceCleaning;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.session.HostContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes what we put on a device. */
@Command(
    name = "clean",
    description =
        "Removes the candidates, requests and reports that frill-bench left on a device, puts back"
            + " what an interrupted run had changed there, and breaks its lock. The agent app stays"
            + " unless --uninstall is given.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = "3:",
    footer = {
      "Remove everything of ours from the attached device:",
      "  frill-bench clean --uninstall",
      "After a run that was killed, on one of several devices:",
      "  frill-bench clean --serial FA6AB0301234"
    })
public final class Clean implements Callable<Integer> {

  @Mixin private DeviceOptions options;

  @Option(names = "--uninstall", description = "Also remove the agent app.")
  @Under(OptionHeading.DEVICE)
  private boolean uninstall;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (DeviceProvider provider = options.provider()) {
      Consumer<String> notice = Notices.on(System.err);
      AdbLink link =
          new AdbLink(
              provider,
              DeviceChoice.of(provider.devices(), options.selector(), notice),
              () -> false);
      boolean installed =
          DeviceCleaning.clean(link, HostContext.here(link, !options.virtual, notice));
      if (installed && uninstall) {
        DeviceCleaning.uninstall(link);
        installed = false;
      }
      spec.commandLine()
          .getOut()
          .println(
              "Nothing of frill-bench's is left on "
                  + link.serial()
                  + (installed ? " but the agent app: 'clean --uninstall' removes it, too." : "."));
      return ExitCode.DONE.code();
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    }
  }
}
