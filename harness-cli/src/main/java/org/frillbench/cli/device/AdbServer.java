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
 * The adb server that the user expects: the one that runs, or one started with the user's adb. It
 * is never killed from here.
 */
final class AdbServer {

  /** Since 2012 servers know all that ddmlib asks; every adb since 2018 says 41. */
  private static final int OLDEST_VERSION = 31;

  private static final int PATIENCE_MILLIS = 5_000;

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
    } catch (NobodyAnswersException e) {
      AdbProgram.find(environment, home).orElseThrow(() -> noAdb(port, e)).startServer(port);
      requireStarted(port);
    }
    return port;
  }

  private static void requireStarted(int port) {
    try {
      requireVersion(port);
    } catch (NobodyAnswersException e) {
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

  private static void requireVersion(int port) throws NobodyAnswersException {
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
  private static int version(int port) throws NobodyAnswersException {
    try (Socket socket = new Socket()) {
      connect(socket, port);
      socket.setSoTimeout(PATIENCE_MILLIS);
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
              + " did not say within "
              + PATIENCE_MILLIS / 1000
              + " s that it is an adb server: the reason is not known.",
          e);
    } catch (IOException e) {
      throw noServer(port, e);
    }
  }

  private static void connect(Socket socket, int port) throws NobodyAnswersException {
    try {
      socket.connect(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
          PATIENCE_MILLIS);
    } catch (IOException e) {
      throw new NobodyAnswersException(e);
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

  /** The port is closed, so there is nothing that starting a server could disturb. */
  private static final class NobodyAnswersException extends Exception {

    private static final long serialVersionUID = 1L;

    NobodyAnswersException(Throwable cause) {
      super(cause);
    }
  }
}
