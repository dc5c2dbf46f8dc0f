package org.frillbench.cli.device;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One attached device. A dead transport throws {@link LinkLostException}; what the device refuses
 * is returned.
 */
public interface DeviceLink {

  /** The serial under which adb knows it. */
  String serial();

  /** The option that means it in a command line of this tool. */
  default String option() {
    return "--serial " + serial();
  }

  /**
   * Runs one program in the device's shell.
   *
   * @param limit how long it may take in all; quiet stretches are no offence
   * @param onLine hears each line of output as it comes, without its line end
   * @param command the program and its arguments, unquoted: quoting is the link's job
   */
  ShellResult shell(Duration limit, Consumer<String> onLine, String... command)
      throws LinkLostException;

  /** Runs one program whose output matters only when it has ended. */
  default ShellResult shell(Duration limit, String... command) throws LinkLostException {
    return shell(limit, line -> {}, command);
  }

  /**
   * Runs a script in the device's shell: several commands for the price of one.
   *
   * @param script whose words from outside went through {@link ShellQuote}; it must not end the
   *     shell itself
   */
  ShellResult script(Duration limit, String script) throws LinkLostException;

  /** Copies a file to the device; an answer is the device's reason to refuse it. */
  Optional<String> push(Path local, String remote) throws LinkLostException;

  /**
   * Copies a file from the device; an answer is the device's reason to refuse it.
   *
   * @param mostBytes a larger file is refused, whatever the device says of its size
   */
  Optional<String> pull(String remote, Path local, long mostBytes) throws LinkLostException;

  /**
   * Waits until a device that was lost answers again under the same serial.
   *
   * @param limit how long at most
   * @return empty when it did; otherwise what adb said of it last
   */
  Optional<String> awaitReturn(Duration limit);

  /** What the device says of itself. */
  default DeviceFacts describe() throws LinkLostException {
    return DeviceInterview.ask(this);
  }

  /** Installs or replaces an app; an answer is Android's reason to refuse it. */
  default Optional<String> install(Path apk) throws LinkLostException {
    return Installation.run(this, apk);
  }
}
