package org.frillbench.cli.device;

import com.android.ddmlib.AdbCommandRejectedException;
import com.android.ddmlib.IDevice;
import com.android.ddmlib.ShellCommandUnresponsiveException;
import com.android.ddmlib.SyncException;
import com.android.ddmlib.SyncService;
import com.android.ddmlib.TimeoutException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.frillbench.agent.timing.Ticker;

/** A device through ddmlib and an adb server. */
public final class DdmlibLink implements DeviceLink {

  /** A command that prints nothing for long is no dead command: only the whole limit counts. */
  private static final long NO_QUIET_LIMIT = 0;

  private static final Duration PROBE = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 200;
  private static final Ticker TICKER = Ticker.system();

  private final IDevice first;
  private final Supplier<List<IDevice>> attached;
  private final BooleanSupplier cancelled;

  /**
   * A link to {@code device}.
   *
   * @param attached all devices there are; one of the same serial that came later takes over
   * @param cancelled asked again and again while a command runs; once true, the command is left
   */
  public DdmlibLink(IDevice device, Supplier<List<IDevice>> attached, BooleanSupplier cancelled) {
    this.first = device;
    this.attached = attached;
    this.cancelled = cancelled;
  }

  @Override
  public String serial() {
    return first.getSerialNumber();
  }

  /** The device as the adb server lists it now: after a loss it is another object. */
  private IDevice device() {
    return attached.get().stream()
        .filter(each -> each.getSerialNumber().equals(serial()))
        .findFirst()
        .orElse(first);
  }

  @Override
  public ShellResult shell(Duration limit, Consumer<String> onLine, String... command)
      throws LinkLostException {
    ShellOutput output = new ShellOutput(onLine, cancelled);
    String name = command[0];
    try {
      device()
          .executeShellCommand(
              ShellOutput.wrap(ShellQuote.join(command)),
              output,
              limit.toMillis(),
              NO_QUIET_LIMIT,
              TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ShellCommandUnresponsiveException e) {
      throw new CommandTimeoutException(
          "Device "
              + serial()
              + " did not finish '"
              + name
              + "' within "
              + limit.toSeconds()
              + " s.",
          e);
    } catch (AdbCommandRejectedException e) {
      throw lost("no longer takes commands (" + e.getMessage() + ")", true, e);
    } catch (IOException e) {
      throw lost("was lost while '" + name + "' ran", false, e);
    }
    ShellResult result = output.result();
    if (result == null) {
      throw lost("was lost while '" + name + "' ran", false, null);
    }
    return result;
  }

  @Override
  public Optional<String> push(Path local, String remote) throws LinkLostException {
    return transfer(
        "a push", sync -> sync.pushFile(local.toString(), remote, new Bounded(Long.MAX_VALUE)));
  }

  @Override
  public Optional<String> pull(String remote, Path local, long mostBytes) throws LinkLostException {
    return transfer("a pull", sync -> pull(sync, remote, local, mostBytes));
  }

  private void pull(SyncService sync, String remote, Path local, long mostBytes)
      throws IOException, SyncException, TimeoutException {
    SyncService.FileStat stat = sync.statFile(remote);
    if (stat != null && Integer.toUnsignedLong(stat.getSize()) > mostBytes) {
      throw tooLarge(remote, mostBytes);
    }
    Bounded bounded = new Bounded(mostBytes);
    try {
      sync.pullFile(remote, local.toString(), bounded);
    } catch (SyncException e) {
      Files.deleteIfExists(local);
      if (bounded.exceeded()) {
        throw tooLarge(remote, mostBytes);
      }
      throw e;
    }
  }

  private static IOException tooLarge(String remote, long mostBytes) {
    return new IOException(
        new Refused(remote + " is larger than the " + mostBytes + " bytes allowed"));
  }

  private Optional<String> transfer(String what, Transfer transfer) throws LinkLostException {
    try (SyncService sync = device().getSyncService()) {
      if (sync == null) {
        throw lost("does not take files", true, null);
      }
      transfer.run(sync);
      return Optional.empty();
    } catch (SyncException e) {
      // ddmlib has no words for a device that breaks the protocol.
      return Optional.of(
          Objects.requireNonNullElse(e.getMessage(), what + " was answered with nonsense"));
    } catch (TimeoutException e) {
      throw lost("stopped answering during " + what, true, e);
    } catch (AdbCommandRejectedException e) {
      throw lost("no longer takes commands (" + e.getMessage() + ")", true, e);
    } catch (IOException e) {
      if (e.getCause() instanceof Refused refused) {
        return Optional.of(refused.getMessage());
      }
      throw lost("was lost during " + what, true, e);
    }
  }

  @Override
  public boolean awaitReturn(Duration limit) {
    long deadline = TICKER.nanos() + limit.toNanos();
    while (!cancelled.getAsBoolean() && TICKER.nanos() < deadline) {
      if (answers()) {
        return true;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  private boolean answers() {
    try {
      return device().getState() == IDevice.DeviceState.ONLINE && shell(PROBE, "true").ok();
    } catch (LinkLostException e) {
      return false;
    }
  }

  private LinkLostException lost(String how, boolean retrySafe, Throwable cause) {
    return new LinkLostException("Device " + serial() + " " + how + ".", retrySafe, cause);
  }

  private interface Transfer {
    void run(SyncService sync) throws IOException, SyncException, TimeoutException;
  }

  /** A refusal of ours on its way through ddmlib's exceptions. */
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }

  /** Stops a transfer that grows past its bound or that the user no longer wants. */
  private final class Bounded implements SyncService.ISyncProgressMonitor {

    private final long mostBytes;
    private long bytes;

    Bounded(long mostBytes) {
      this.mostBytes = mostBytes;
    }

    boolean exceeded() {
      return bytes > mostBytes;
    }

    @Override
    public void start(int totalWork) {}

    @Override
    public void stop() {}

    @Override
    public boolean isCanceled() {
      return exceeded() || cancelled.getAsBoolean();
    }

    @Override
    public void startSubTask(String name) {}

    @Override
    public void advance(int work) {
      bytes += work;
    }
  }
}
