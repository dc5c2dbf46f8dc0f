package org.frillbench.cli.device;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/**
 * The user's adb server: the running one, or one started on this machine by the user's adb. It is
 * never stopped.
 */
final class AdbServer {

  /** Servers since 2012 have all services that are used; every adb since 2018 has version 41. */
  private static final int OLDEST_VERSION = 31;

  private static final int TIMEOUT_MILLIS = 5_000;

  private AdbServer() {}

  /**
   * Finds the server, and starts one where none runs on this machine.
   *
   * @param address where it listens
   * @param environment the process's variables
   * @param home the user's home folder
   * @throws CommandFailure when there is none that can be used
   */
  static InetSocketAddress find(
      ServerAddress address, Map<String, String> environment, String home) {
    InetSocketAddress server = resolved(address);
    try {
      requireVersion(address, server);
    } catch (NotListeningException e) {
      if (!address.onThisMachine()) {
        throw unreachable(address, e.getCause().getMessage(), e);
      }
      AdbProgram.find(environment, home)
          .orElseThrow(() -> noAdb(address, e))
          .startServer(address.port());
      requireStarted(address, server);
    }
    return server;
  }

  private static InetSocketAddress resolved(ServerAddress address) {
    try {
      return address.resolved();
    } catch (IOException e) {
      throw unreachable(address, e.getMessage(), e);
    }
  }

  private static CommandFailure unreachable(ServerAddress address, String why, Exception cause) {
    return new CommandFailure(
        ExitCode.NO_TARGET,
        "no adb server answers on "
            + address
            + " ("
            + why
            + "): start one there with 'adb -a -P "
            + address.port()
            + " nodaemon server', or forward its port with ssh and name localhost.",
        cause);
  }

  private static void requireStarted(ServerAddress address, InetSocketAddress server) {
    try {
      requireVersion(address, server);
    } catch (NotListeningException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "adb started a server, and yet none answers on "
              + address
              + ": try 'adb -P "
              + address.port()
              + " nodaemon server' to see why.",
          e);
    }
  }

  private static CommandFailure noAdb(ServerAddress address, Exception cause) {
    return new CommandFailure(
        ExitCode.NO_TARGET,
        "adb is missing, and no adb server answers on "
            + address
            + ": "
            + AdbProgram.REMEDY
            + ", or try --virtual-device, which needs none.",
        cause);
  }

  private static void requireVersion(ServerAddress address, InetSocketAddress server)
      throws NotListeningException {
    int version = version(address, server);
    if (version < OLDEST_VERSION) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "the adb server on "
              + address
              + " speaks version "
              + version
              + " of its protocol, frill-bench needs "
              + OLDEST_VERSION
              + " or newer: run a newer 'adb start-server'.");
    }
  }

  /** Asks {@code host:version}: four hexadecimal digits behind OKAY and their own length. */
  private static int version(ServerAddress address, InetSocketAddress server)
      throws NotListeningException {
    try (Socket socket = new Socket()) {
      connect(socket, server);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write("000chost:version".getBytes(StandardCharsets.US_ASCII));
      String answer = text(socket.getInputStream());
      if (answer.matches("OKAY0004[0-9a-fA-F]{4}")) {
        return Integer.parseInt(answer.substring(8), 16);
      }
      throw noServer(address, null);
    } catch (SocketTimeoutException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "what listens on "
              + address
              + " did not identify itself within "
              + TIMEOUT_MILLIS / 1000
              + " s as an adb server; the reason is not known.",
          e);
    } catch (IOException e) {
      throw noServer(address, e);
    }
  }

  private static void connect(Socket socket, InetSocketAddress server)
      throws NotListeningException {
    try {
      socket.connect(server, TIMEOUT_MILLIS);
    } catch (IOException e) {
      throw new NotListeningException(e);
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
  }

  private static CommandFailure noServer(ServerAddress address, Exception cause) {
    return new CommandFailure(
        ExitCode.NO_TARGET,
        "what answers on "
            + address
            + " is no adb server: set ANDROID_ADB_SERVER_PORT to the port of yours, or name it with"
            + " --adb HOST:PORT.",
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
