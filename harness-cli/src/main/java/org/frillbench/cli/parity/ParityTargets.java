package org.frillbench.cli.parity;

import java.util.function.Supplier;
import org.frillbench.cli.execution.OpenTarget;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.tensorflow.TensorFlowRuntime;

/** What sides run on; each is opened when a side first needs it. */
public final class ParityTargets implements AutoCloseable {

  private final DeviceOpener device;
  private final Supplier<TensorFlowRuntime> tensorFlow;
  private OpenTarget openHost;
  private OpenTarget openDevice;
  private TensorFlowRuntime openTensorFlow;

  /** Opens a device. */
  @FunctionalInterface
  public interface DeviceOpener {

    /**
     * The device, ready to run models.
     *
     * @param asApp whether some agent is launched as an app
     */
    OpenTarget open(boolean asApp);
  }

  /** Targets of which any may be needed. */
  public ParityTargets(DeviceOpener device, Supplier<TensorFlowRuntime> tensorFlow) {
    this.device = device;
    this.tensorFlow = tensorFlow;
  }

  /** This machine without a device. */
  public static ParityTargets here(Supplier<TensorFlowRuntime> tensorFlow) {
    return new ParityTargets(
        asApp -> {
          throw new CommandFailure(ExitCode.NO_TARGET, "no device is open.");
        },
        tensorFlow);
  }

  /** Where flatbuffers of {@code question}'s side {@code spec} run. */
  synchronized TrialTarget of(SideSpec spec, boolean asApp) {
    if (!spec.onDevice()) {
      openHost = openHost == null ? OpenTarget.host() : openHost;
      return openHost.target();
    }
    openDevice = openDevice == null ? device.open(asApp) : openDevice;
    return openDevice.target();
  }

  synchronized TensorFlowRuntime tensorFlow() {
    openTensorFlow = openTensorFlow == null ? tensorFlow.get() : openTensorFlow;
    return openTensorFlow;
  }

  @Override
  public void close() {
    if (openDevice != null) {
      openDevice.close();
    }
    if (openHost != null) {
      openHost.close();
    }
  }
}
