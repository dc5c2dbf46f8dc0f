package org.frillbench.cli.device;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.agent.timing.Ticker;

/** A device through an adb server: sockets of our own carry commands and files. */
public final class AdbLink implements DeviceLink {

  private static final Duration PROBE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Ticker TICKER = Ticker.system();

  private final DeviceProvider bench;
  private final BooleanSupplier cancelled;
  private final UnaryOperator<Duration> patience;

  /** The ways to other devices of the same serial, none of which this one may be taken for. */
  private final Set<String> others;

  private volatile AttachedDevice device;

  /**
   * A link to {@code device}.
   *
   * @param bench where it is attached; when it comes back, it is known by its serial
   * @param cancelled asked again and again while a command runs; once true, the command is left
   */
  public AdbLink(DeviceProvider bench, AttachedDevice device, BooleanSupplier cancelled) {
    this(bench, device, cancelled, UnaryOperator.identity());
  }

  /**
   * A link for what has to be done even after the user has interrupted.
   *
   * @param patience how long a command may take at the time that it starts, of what it may
   *     otherwise
   */
  public static AdbLink farewell(
      DeviceProvider bench, AttachedDevice device, UnaryOperator<Duration> patience) {
    return new AdbLink(bench, device, () -> false, patience);
  }

  private AdbLink(
      DeviceProvider bench,
      AttachedDevice device,
      BooleanSupplier cancelled,
      UnaryOperator<Duration> patience) {
    this.bench = bench;
    this.device = device;
    this.cancelled = cancelled;
    this.patience = patience;
    this.others =
        bench.devices().stream()
            .filter(each -> each.serial().equals(device.serial()))
            .map(AttachedDevice::transport)
            .filter(way -> !way.equals(device.transport()))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String serial() {
    return device.serial();
  }

  @Override
  public String option() {
    return hasOwnSerial()
        ? DeviceLink.super.option()
        : "--transport-id " + device.transportId().getAsLong();
  }

  /** Whether no other device that is attached has its serial. */
  public boolean hasOwnSerial() {
    return others.isEmpty();
  }

  /** The device as the adb server lists it now: after a loss it has another transport id. */
  private Optional<AttachedDevice> listed() {
    List<AttachedDevice> same;
    try {
      same =
          DeviceListing.ask(bench.port()).stream()
              .filter(each -> each.serial().equals(serial()))
              .filter(each -> !others.contains(each.transport()))
              .toList();
    } catch (IOException e) {
      return Optional.empty();
    }
    return same.size() == 1
        ? Optional.of(same.get(0))
        : same.stream().filter(each -> each.transport().equals(device.transport())).findFirst();
  }

  /**
   * Opens a service: by the serial, which a reconnection does not change, as long as it names one
   * device, otherwise by the transport id.
   */
  private DeviceService open(String name) throws IOException {
    String bySerial = "host:transport:" + serial();
    try {
      return DeviceService.open(bench.port(), hasOwnSerial() ? bySerial : device.transport(), name);
    } catch (DeviceService.RefusedException e) {
      device = listed().filter(AttachedDevice::online).orElseThrow(() -> e);
      return DeviceService.open(bench.port(), device.transport(), name);
    }
  }

  @Override
  public ShellResult shell(Duration limit, Consumer<String> onLine, String... command)
      throws LinkLostException {
    String program = Stream.of(command).filter(word -> !word.contains("=")).findFirst().orElse("");
    return run(limit, onLine, program, ShellQuote.join(command));
  }

  @Override
  public ShellResult script(Duration limit, String script) throws LinkLostException {
    return run(limit, line -> {}, script.split(" ", 2)[0], script);
  }

  private ShellResult run(Duration limit, Consumer<String> onLine, String name, String commandLine)
      throws LinkLostException {
    ShellOutput output = new ShellOutput(onLine);
    boolean begun = false;
    try (DeviceService service = open("shell:" + ShellOutput.wrap(commandLine))) {
      begun = true;
      run(service, output, patience.apply(limit), name);
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
    } catch (ShellOutput.TooLongException e) {
      throw new CommandTimeoutException(
          "Device " + serial() + " was left in the middle of '" + name + "': " + e.getMessage(), e);
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
    try (FileTransfer files = FileTransfer.over(open(FileTransfer.SERVICE), cancelled)) {
      transfer.run(files);
      return Optional.empty();
    } catch (TransferRefusedException e) {
      return Optional.of(e.getMessage());
    } catch (DeviceService.RefusedException e) {
      throw noLonger(e);
    } catch (ExchangeWatch.OverdueException e) {
      throw lost("was given up during " + what + ": " + e.getMessage(), true, e);
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
      state = listed().map(is -> "adb calls it " + is.state()).orElse("adb does not list it");
      if (answers()) {
        return Optional.empty();
      }
      try {
        bench.awaitChange(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of("the wait was interrupted");
      }
    } while (!cancelled.getAsBoolean() && TICKER.nanos() - start < limit.toNanos());
    return Optional.of(state);
  }

  private boolean answers() {
    try {
      return listed().filter(AttachedDevice::online).isPresent() && shell(PROBE, "true").ok();
    } catch (LinkLostException e) {
      return false;
    }
  }

  private LinkLostException noLonger(Exception refusal) {
    return lost("no longer takes commands", true, refusal);
  }

  private LinkLostException lost(String how, boolean retrySafe, Throwable cause) {
    String reason =
        cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
    return new LinkLostException("Device " + serial() + " " + how + reason + ".", retrySafe, cause);
  }
}
