package org.frillbench.cli.device;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/**
 * The user's adb server: the running one, or one started by the user's adb. It is never stopped.
 */
final class AdbServer {

  /** Servers since 2012 have all services that are used; every adb since 2018 has version 41. */
  private static final int OLDEST_VERSION = 31;

  private static final int TIMEOUT_MILLIS = 5_000;

  private AdbServer() {}

  /**
   * Finds the server, and starts one where none runs.
   *
   * @param environment the process's variables
   * @param home the user's home folder
   * @return its port on 127.0.0.1
   * @throws CommandFailure when there is none that can be used
   */
  static int find(Map<String, String> environment, String home) {
    int port = ServerAddress.of(environment).port();
    try {
      requireVersion(port);
    } catch (NotListeningException e) {
      AdbProgram.find(environment, home).orElseThrow(() -> noAdb(port, e)).startServer(port);
      requireStarted(port);
    }
    return port;
  }

  private static void requireStarted(int port) {
    try {
      requireVersion(port);
    } catch (NotListeningException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "adb started a server, and yet none answers on 127.0.0.1:"
              + port
              + ": try 'adb -P "
              + port
              + " nodaemon server' to see why.",
          e);
    }
  }

  private static CommandFailure noAdb(int port, Exception cause) {
    return new CommandFailure(
        ExitCode.NO_TARGET,
        "No adb server answers on 127.0.0.1:"
            + port
            + ", and no adb was found to start one: install Android's platform-tools, put adb on"
            + " the path or set ANDROID_HOME, or try --virtual-device.",
        cause);
  }

  private static void requireVersion(int port) throws NotListeningException {
    int version = version(port);
    if (version < OLDEST_VERSION) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "The adb server on 127.0.0.1:"
              + port
              + " speaks version "
              + version
              + " of its protocol, frill-bench needs "
              + OLDEST_VERSION
              + " or newer: run a newer 'adb start-server'.");
    }
  }

  /** Asks {@code host:version}: four hexadecimal digits behind OKAY and their own length. */
  private static int version(int port) throws NotListeningException {
    try (Socket socket = new Socket()) {
      connect(socket, port);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write("000chost:version".getBytes(StandardCharsets.US_ASCII));
      String answer = text(socket.getInputStream());
      if (answer.matches("OKAY0004[0-9a-fA-F]{4}")) {
        return Integer.parseInt(answer.substring(8), 16);
      }
      throw noServer(port, null);
    } catch (SocketTimeoutException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "What listens on 127.0.0.1:"
              + port
              + " did not identify itself within "
              + TIMEOUT_MILLIS / 1000
              + " s as an adb server; the reason is not known.",
          e);
    } catch (IOException e) {
      throw noServer(port, e);
    }
  }

  private static void connect(Socket socket, int port) throws NotListeningException {
    try {
      socket.connect(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
          TIMEOUT_MILLIS);
    } catch (IOException e) {
      throw new NotListeningException(e);
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
  }

  private static CommandFailure noServer(int port, Exception cause) {
    return new CommandFailure(
        ExitCode.NO_TARGET,
        "What answers on 127.0.0.1:"
            + port
            + " is no adb server: set ANDROID_ADB_SERVER_PORT to the port of yours.",
        cause);
  }

  /** Nothing listens on the port, so a server can be started there. */
  private static final class NotListeningException extends Exception {

    private static final long serialVersionUID = 1L;

    NotListeningException(Throwable cause) {
      super(cause);
    }
  }
}
