package org.frillbench.cli.device;

import com.android.ddmlib.IDevice;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frillbench.agent.timing.Ticker;

/**
 * A device through an adb server: ddmlib knows which devices there are and in what state, and two
 * sockets of our own carry commands and files.
 */
public final class AdbLink implements DeviceLink {

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
  public AdbLink(Bench bench, IDevice device, BooleanSupplier cancelled) {
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
    return run(limit, onLine, command[0], ShellQuote.join(command));
  }

  @Override
  public ShellResult script(Duration limit, String script) throws LinkLostException {
    return run(limit, line -> {}, script.split(" ", 2)[0], script);
  }

  private ShellResult run(Duration limit, Consumer<String> onLine, String name, String commandLine)
      throws LinkLostException {
    ShellOutput output = new ShellOutput(onLine);
    boolean begun = false;
    try (DeviceService service =
        DeviceService.open(bench.port(), serial(), "shell:" + ShellOutput.wrap(commandLine))) {
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
    return transfer("a push", files -> files.push(local, remote));
  }

  @Override
  public Optional<String> pull(String remote, Path local, long mostBytes) throws LinkLostException {
    Optional<String> refusal;
    try {
      refusal = transfer("a pull", files -> files.pull(remote, local, mostBytes));
    } catch (LinkLostException e) {
      delete(local);
      throw e;
    }
    if (refusal.isPresent()) {
      delete(local);
    }
    return refusal;
  }

  private static void delete(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      return; // What made the pull fail is the thing to report.
    }
  }

  private interface Transfer {
    void run(FileTransfer files) throws IOException, TransferRefusedException;
  }

  private Optional<String> transfer(String what, Transfer transfer) throws LinkLostException {
    try (FileTransfer files = FileTransfer.open(bench.port(), serial(), cancelled)) {
      transfer.run(files);
      return Optional.empty();
    } catch (TransferRefusedException e) {
      return Optional.of(e.getMessage());
    } catch (DeviceService.RefusedException e) {
      throw noLonger(e);
    } catch (IOException e) {
      throw lost("was lost during " + what, true, e);
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
}
