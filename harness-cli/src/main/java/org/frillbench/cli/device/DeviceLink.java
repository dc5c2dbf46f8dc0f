package org.frillbench.cli.device;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * One attached device. A broken link throws {@link LinkLostException}; a refusal by the device is
 * returned.
 */
public interface DeviceLink {

  /** Its serial in adb. */
  String serial();

  /** The option that selects it on the command line of this tool. */
  default String option() {
    return "--serial " + serial();
  }

  /**
   * Runs one program in the device's shell.
   *
   * @param limit the time limit of the whole program; pauses in its output are allowed
   * @param onLine receives each line of output as it arrives, without its line end
   * @param command the program and its arguments, unquoted: quoting is the link's job
   */
  default ShellResult shell(Duration limit, Consumer<String> onLine, String... command)
      throws LinkLostException {
    return script(limit, onLine, ShellQuote.join(command));
  }

  /** Runs one program whose output is used only after it has ended. */
  default ShellResult shell(Duration limit, String... command) throws LinkLostException {
    return shell(limit, line -> {}, command);
  }

  /**
   * Runs a script in the device's shell: several commands in one round trip.
   *
   * @param script the script, with untrusted words quoted by {@link ShellQuote}; it must not exit
   *     the shell
   */
  default ShellResult script(Duration limit, String script) throws LinkLostException {
    return script(limit, line -> {}, script);
  }

  /** The same, for its lines as they arrive. */
  default ShellResult script(Duration limit, Consumer<String> onLine, String script)
      throws LinkLostException {
    return script(() -> limit, onLine, script);
  }

  /**
   * The same with a time limit that may grow.
   *
   * @param limit of the whole script since its start; read again whenever output arrives
   */
  ShellResult script(Supplier<Duration> limit, Consumer<String> onLine, String script)
      throws LinkLostException;

  /**
   * Copies a file to the device; returns its reason where the device refuses it.
   *
   * @param onBytes receives how many bytes have been sent, as often as that changes
   */
  Optional<String> push(Path local, String remote, LongConsumer onBytes) throws LinkLostException;

  /** The same for a small file. */
  default Optional<String> push(Path local, String remote) throws LinkLostException {
    return push(local, remote, bytes -> {});
  }

  /**
   * Copies a file from the device; returns its reason where the device refuses it.
   *
   * @param mostBytes a larger file is refused, whatever size the device reports
   */
  Optional<String> pull(String remote, Path local, long mostBytes) throws LinkLostException;

  /**
   * Waits until a lost device takes commands again under the same serial.
   *
   * @param limit the longest wait
   * @return empty when it does; otherwise the last state that adb reported
   */
  Optional<String> awaitReturn(Duration limit);

  /** Reads the device's facts. */
  default DeviceFacts describe() throws LinkLostException {
    return DeviceProbe.ask(this);
  }

  /** Installs or replaces an app; returns Android's reason where it refuses it. */
  default Optional<String> install(Path apk) throws LinkLostException {
    return Installation.run(this, apk);
  }
}
