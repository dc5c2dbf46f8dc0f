package org.frillbench.cli.device;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link to a device through an adb server, with one socket for each command and each file. */
public final class AdbLink implements DeviceLink {

  /** A word of a script that may name a program in a message: no option, test or assignment. */
  private static final Pattern PROGRAM = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final DeviceProvider provider;
  private final DeviceEndpoint endpoint;
  private final BooleanSupplier cancelled;
  private final UnaryOperator<Duration> timeLimit;

  /**
   * A link to {@code device}.
   *
   * @param provider where it is attached
   * @param cancelled polled while a command runs; once true, the command is abandoned
   */
  public AdbLink(DeviceProvider provider, AttachedDevice device, BooleanSupplier cancelled) {
    this(provider, device, cancelled, UnaryOperator.identity());
  }

  /**
   * A link for the clean-up that is done even after the user has interrupted.
   *
   * @param timeLimit the limit of a command that starts now, given its usual limit
   */
  public static AdbLink forCleanUp(
      DeviceProvider provider, AttachedDevice device, UnaryOperator<Duration> timeLimit) {
    return new AdbLink(provider, device, () -> false, timeLimit);
  }

  private AdbLink(
      DeviceProvider provider,
      AttachedDevice device,
      BooleanSupplier cancelled,
      UnaryOperator<Duration> timeLimit) {
    this.provider = provider;
    this.endpoint = new DeviceEndpoint(provider.server(), device, provider.devices());
    this.cancelled = cancelled;
    this.timeLimit = timeLimit;
  }

  @Override
  public String serial() {
    return endpoint.serial();
  }

  @Override
  public String option() {
    return hasOwnSerial() ? DeviceLink.super.option() : "--transport-id " + endpoint.transportId();
  }

  /** Its serial, with the adb server if that is on another machine. */
  public String nameAmongMachines() {
    return provider.address().nameOf(serial());
  }

  /** Whether no other attached device has its serial. */
  public boolean hasOwnSerial() {
    return endpoint.hasOwnSerial();
  }

  @Override
  public ShellResult script(Duration limit, Consumer<String> onLine, String script)
      throws LinkLostException {
    Duration granted = timeLimit.apply(limit);
    return script(() -> granted, onLine, script);
  }

  @Override
  public ShellResult script(Supplier<Duration> limit, Consumer<String> onLine, String script)
      throws LinkLostException {
    String name =
        Stream.of(script.split(" ", -1)).filter(PROGRAM.asMatchPredicate()).findFirst().orElse("");
    ShellOutput output = new ShellOutput(onLine);
    try (DeviceService service = endpoint.open("shell:" + ShellOutput.wrap(script))) {
      run(service, output, limit, name);
    } catch (DeviceService.RefusedException e) {
      throw refused(e);
    } catch (IOException e) {
      throw lost("was lost while '" + name + "' ran", e);
    }
    ShellResult result = output.result();
    if (result == null) {
      throw lost("was lost while '" + name + "' ran", null);
    }
    return result;
  }

  private void run(DeviceService service, ShellOutput output, Supplier<Duration> limit, String name)
      throws IOException, LinkLostException {
    try {
      service.read(output, limit, cancelled);
      output.flush();
    } catch (ShellOutput.TooLongException e) {
      throw new CommandTimeoutException(
          "device " + serial() + " was abandoned while it ran '" + name + "': " + e.getMessage(),
          e);
    } catch (SocketTimeoutException e) {
      throw new CommandTimeoutException(
          "device "
              + serial()
              + " did not finish '"
              + name
              + "' within "
              + limit.get().toSeconds()
              + " s.",
          e);
    }
  }

  @Override
  public Optional<String> push(Path local, String remote, LongConsumer onBytes)
      throws LinkLostException {
    return transfer("a push", files -> files.push(local, remote, onBytes));
  }

  @Override
  public Optional<String> pull(String remote, Path local, long mostBytes) throws LinkLostException {
    boolean complete = false;
    try {
      Optional<String> refusal = transfer("a pull", files -> files.pull(remote, local, mostBytes));
      complete = refusal.isEmpty();
      return refusal;
    } finally {
      if (!complete) {
        delete(local);
      }
    }
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
    try (FileTransfer files = FileTransfer.over(endpoint.open(FileTransfer.SERVICE), cancelled)) {
      transfer.run(files);
      return Optional.empty();
    } catch (TransferRefusedException e) {
      return Optional.of(e.getMessage());
    } catch (DeviceService.RefusedException e) {
      throw refused(e);
    } catch (ExchangeWatchdog.TimedOutException e) {
      throw lost("was given up during " + what + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw lost("was lost during " + what, e);
    }
  }

  @Override
  public Optional<String> awaitReturn(Duration limit) {
    return new Reconnection(provider, endpoint, this).await(limit, cancelled);
  }

  private LinkLostException refused(Exception refusal) {
    return lost("no longer takes commands", refusal);
  }

  private LinkLostException lost(String how, Throwable cause) {
    String reason =
        cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
    return new LinkLostException("device " + serial() + " " + how + reason + ".", cause);
  }
}
