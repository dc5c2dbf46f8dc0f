package org.frillbench.cli.device;

import com.android.ddmlib.AdbCommandRejectedException;
import com.android.ddmlib.IDevice;
import com.android.ddmlib.SyncException;
import com.android.ddmlib.SyncService;
import com.android.ddmlib.TimeoutException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frillbench.agent.timing.Ticker;

/** A device through ddmlib and an adb server. */
public final class DdmlibLink implements DeviceLink {

  private static final Duration PROBE = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 200;
  private static final Ticker TICKER = Ticker.system();

  private final Bench bench;
  private final IDevice first;
  private final BooleanSupplier cancelled;

  /**
   * A link to {@code device}.
   *
   * @param bench where it is attached; one of the same serial that comes later takes over
   * @param cancelled asked again and again while a command runs; once true, the command is left
   */
  public DdmlibLink(Bench bench, IDevice device, BooleanSupplier cancelled) {
    this.bench = bench;
    this.first = device;
    this.cancelled = cancelled;
  }

  @Override
  public String serial() {
    return first.getSerialNumber();
  }

  /** The device as the adb server lists it now: after a loss it is another object. */
  private Optional<IDevice> listed() {
    return bench.devices().stream()
        .filter(each -> each.getSerialNumber().equals(serial()))
        .findFirst();
  }

  @Override
  public ShellResult shell(Duration limit, Consumer<String> onLine, String... command)
      throws LinkLostException {
    String name = command[0];
    ShellOutput output = new ShellOutput(onLine);
    boolean begun = false;
    try (DeviceService service =
        DeviceService.open(serial(), "shell:" + ShellOutput.wrap(ShellQuote.join(command)))) {
      begun = true;
      run(service, output, limit, name);
    } catch (DeviceService.RefusedException e) {
      throw noLonger(e);
    } catch (IOException e) {
      throw lost("was lost while '" + name + "' ran", !begun, e);
    }
    ShellResult result = output.result();
    if (result == null) {
      throw lost("was lost while '" + name + "' ran", false, null);
    }
    return result;
  }

  private void run(DeviceService service, ShellOutput output, Duration limit, String name)
      throws IOException, LinkLostException {
    try {
      service.read(output, limit, cancelled);
      output.flush();
    } catch (SocketTimeoutException e) {
      throw new CommandTimeoutException(
          "Device "
              + serial()
              + " did not finish '"
              + name
              + "' within "
              + limit.toSeconds()
              + " s.",
          e);
    }
  }

  @Override
  public Optional<String> push(Path local, String remote) throws LinkLostException {
    try (SyncService sync = listed().orElse(first).getSyncService()) {
      if (sync == null) {
        throw lost("does not take files", true, null);
      }
      TransferRefusedException.checkPath(remote);
      sync.pushFile(local.toString(), remote, new Impatience(cancelled));
      return Optional.empty();
    } catch (TransferRefusedException e) {
      return Optional.of(e.getMessage());
    } catch (SyncException e) {
      // ddmlib has no words for a device that breaks the protocol.
      return Optional.of(
          Objects.requireNonNullElse(e.getMessage(), "the push was answered with nonsense"));
    } catch (TimeoutException e) {
      throw lost("stopped answering during a push", true, e);
    } catch (AdbCommandRejectedException e) {
      throw noLonger(e);
    } catch (IOException e) {
      throw lost("was lost during a push", true, e);
    }
  }

  @Override
  public Optional<String> pull(String remote, Path local, long mostBytes) throws LinkLostException {
    try {
      FilePull.run(serial(), remote, local, mostBytes, cancelled);
      return Optional.empty();
    } catch (TransferRefusedException e) {
      return Optional.of(e.getMessage());
    } catch (DeviceService.RefusedException e) {
      throw noLonger(e);
    } catch (IOException e) {
      throw lost("was lost during a pull", true, e);
    }
  }

  @Override
  public Optional<String> awaitReturn(Duration limit) {
    long start = TICKER.nanos();
    String state;
    do {
      bench.reviveServer();
      state =
          listed()
              .map(is -> "adb calls it " + DeviceChoice.stateOf(is))
              .orElse("adb does not list it");
      if (answers()) {
        return Optional.empty();
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of("the wait was interrupted");
      }
    } while (!cancelled.getAsBoolean() && TICKER.nanos() - start < limit.toNanos());
    return Optional.of(state);
  }

  private boolean answers() {
    try {
      return listed().filter(IDevice::isOnline).isPresent() && shell(PROBE, "true").ok();
    } catch (LinkLostException e) {
      return false;
    }
  }

  private LinkLostException noLonger(Exception refusal) {
    return lost("no longer takes commands (" + refusal.getMessage() + ")", true, refusal);
  }

  private LinkLostException lost(String how, boolean retrySafe, Throwable cause) {
    return new LinkLostException("Device " + serial() + " " + how + ".", retrySafe, cause);
  }

  /** Leaves a push that the user no longer wants. */
  private record Impatience(BooleanSupplier cancelled) implements SyncService.ISyncProgressMonitor {

    @Override
    public boolean isCanceled() {
      return cancelled.getAsBoolean();
    }

    @Override
    public void start(int totalWork) {}

    @Override
    public void stop() {}

    @Override
    public void startSubTask(String name) {}

    @Override
    public void advance(int work) {}
  }
}
