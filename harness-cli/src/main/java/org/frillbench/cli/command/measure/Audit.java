package org.frillbench.cli.command.measure;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.AttachedOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.LinkAudit;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the harness's way to a device. */
@Command(
    name = "audit",
    description = {
      "Measures what the harness's way to a device costs: push, pull and shell beside adb's own.",
      "Its timing loop is audited by host-baseline --audit."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true)
public final class Audit implements Callable<Integer> {

  @Option(
      names = "--link",
      description =
          "Compare push, pull and shell through frill-bench with adb's own, on an attached device.")
  @Under(OptionHeading.MEASURED)
  private boolean link;

  @Mixin private AttachedOptions attached;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    require(spec, link, "audit needs --link; the loop is audited by host-baseline --audit");
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-8s %14s %14s %18s%n", "", "frill-bench", "adb", "time, ours / adb's");
    try {
      DeviceProvider.auditLink(
          attached.selector(), Notices.on(System.err), finding -> print(out, finding));
      return ExitCode.DONE.code();
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    }
  }

  private static void print(PrintWriter out, LinkAudit.Finding finding) {
    out.printf(
        Locale.ROOT,
        "%-8s %14s %14s %18.2f%n",
        finding.what(),
        shown(finding.oursNs(), finding.bytes()),
        shown(finding.adbNs(), finding.bytes()),
        finding.oursNs() / finding.adbNs());
    out.flush();
  }

  private static String shown(double ns, long bytes) {
    return bytes == 0
        ? String.format(Locale.ROOT, "%.2f ms", ns / 1e6)
        : String.format(Locale.ROOT, "%.0f MB/s", bytes * 1e3 / ns);
  }
}
