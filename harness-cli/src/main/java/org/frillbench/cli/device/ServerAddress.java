package org.frillbench.cli.device;

import java.util.Map;
import java.util.Set;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/**
 * Where the user's adb server listens, found as adb itself finds it: {@code ADB_SERVER_SOCKET},
 * then {@code ANDROID_ADB_SERVER_ADDRESS} and {@code ANDROID_ADB_SERVER_PORT}, then 5037. Always on
 * this machine, because ddmlib connects only to the loopback address.
 *
 * @param port on 127.0.0.1
 */
record ServerAddress(int port) {

  private static final int USUAL_PORT = 5037;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  /**
   * The address that an environment names.
   *
   * @throws CommandFailure when it names none that can be used
   */
  static ServerAddress of(Map<String, String> environment) {
    String socket = environment.getOrDefault("ADB_SERVER_SOCKET", "").strip();
    if (!socket.isEmpty()) {
      return ofSocket(socket);
    }
    String address = environment.getOrDefault("ANDROID_ADB_SERVER_ADDRESS", "").strip();
    if (!address.isEmpty() && !THIS_MACHINE.contains(address)) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, elsewhere("ANDROID_ADB_SERVER_ADDRESS is " + address) + ".");
    }
    String port = environment.getOrDefault("ANDROID_ADB_SERVER_PORT", "").strip();
    if (port.isEmpty()) {
      return new ServerAddress(USUAL_PORT);
    }
    return new ServerAddress(number(port, "ANDROID_ADB_SERVER_PORT is no port number: " + port));
  }

  /** {@code tcp:PORT} or {@code tcp:HOST:PORT}. */
  private static ServerAddress ofSocket(String socket) {
    String wrong = elsewhere("ADB_SERVER_SOCKET is " + socket);
    if (!socket.startsWith("tcp:")) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, wrong + ".");
    }
    String rest = socket.substring(4);
    int colon = rest.lastIndexOf(':');
    if (colon >= 0 && !THIS_MACHINE.contains(rest.substring(0, colon))) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, wrong + ".");
    }
    return new ServerAddress(number(rest.substring(colon + 1), wrong));
  }

  private static String elsewhere(String address) {
    return address
        + ": frill-bench reaches adb servers on this machine alone, as in tcp:localhost:5037";
  }

  private static int number(String text, String otherwise) {
    if (text.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    }
    throw new CommandFailure(ExitCode.REFUSED_INPUT, otherwise + ".");
  }
}
