package org.frillbench.cli.session;

import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellQuote;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.FullDisk;

/** The ledger on the device, which any other machine finds, too. */
final class DeviceLedger implements LedgerStore {

  private static final String PLACE = DeviceProbe.FOLDER + "/ledger.json";
  private static final String BESIDE = PLACE + ".part";

  private final DeviceLink link;

  DeviceLedger(DeviceLink link) {
    this.link = link;
  }

  @Override
  public String read() throws LinkLostException {
    ShellResult result = link.shell(DevicePolicy.COMMAND, "cat", PLACE);
    return result.ok() ? result.text() : "";
  }

  @Override
  public void write(String text) throws LinkLostException {
    ShellResult result =
        link.script(
            DevicePolicy.COMMAND,
            ShellQuote.join("echo", text)
                + " > "
                + BESIDE
                + " && "
                + ShellQuote.join("mv", "-f", BESIDE, PLACE));
    if (!result.ok()) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "device "
              + link.serial()
              + " does not take a note of what is changed on it ("
              + result.reason()
              + ")"
              + FullDisk.advice(result.output()));
    }
  }

  @Override
  public void remove() throws LinkLostException {
    link.shell(DevicePolicy.COMMAND, "rm", "-f", PLACE, BESIDE);
  }
}
