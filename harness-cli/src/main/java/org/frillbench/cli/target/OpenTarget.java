package org.frillbench.cli.target;

import com.android.ddmlib.IDevice;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.Bench;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/** A target with whatever has to stay open behind it. */
public final class OpenTarget implements AutoCloseable {

  private final TrialTarget target;
  private final Bench bench;

  private OpenTarget(TrialTarget target, Bench bench) {
    this.target = target;
    this.bench = bench;
  }

  /** This machine. */
  public static OpenTarget host() {
    return new OpenTarget(new HostTarget(), null);
  }

  /**
   * A fit device.
   *
   * @param serial the one that is meant, or null for the only one
   * @param virtual whether it is a virtual device in this process
   * @param reconnect how long to wait for the device when it is lost
   * @param cancelled asked while a command runs on it; once true, the command is left
   */
  public static OpenTarget device(
      String serial, boolean virtual, Duration reconnect, BooleanSupplier cancelled) {
    Bench bench = virtual ? Bench.virtual() : Bench.ofUser();
    try {
      IDevice device = DeviceChoice.of(bench.devices(), serial);
      DeviceLink link = new AdbLink(bench, device, cancelled);
      DeviceFacts facts = link.describe();
      DeviceFitness fitness = DeviceFitness.of(facts);
      if (!fitness.fit()) {
        throw new CommandFailure(
            ExitCode.NO_TARGET,
            "Device "
                + link.serial()
                + " cannot measure: "
                + String.join("; ", fitness.obstacles())
                + ".");
      }
      return new OpenTarget(
          new AndroidTarget(
              link, new AdbLink(bench, device, () -> false), facts, Optional.empty(), reconnect),
          bench);
    } catch (LinkLostException e) {
      bench.close();
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    } catch (RuntimeException e) {
      bench.close();
      throw e;
    }
  }

  /** Where trials run. */
  public TrialTarget target() {
    return target;
  }

  @Override
  public void close() {
    target.close();
    if (bench != null) {
      bench.close();
    }
  }
}
