package org.frillbench.cli.device;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/**
 * Where the user's adb server listens: what {@code --adb} says, otherwise as adb itself finds it:
 * {@code ADB_SERVER_SOCKET}, then {@code ANDROID_ADB_SERVER_ADDRESS} and {@code
 * ANDROID_ADB_SERVER_PORT}, then port 5037 of this machine.
 *
 * @param host a name or an address; {@link #LOOPBACK} for a server that was not said to be
 *     elsewhere
 * @param port 1 to 65535
 */
record ServerAddress(String host, int port) {

  /** The address at which adb and ddmlib expect a server of this machine. */
  static final String LOOPBACK = "127.0.0.1";

  private static final int USUAL_PORT = 5037;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", LOOPBACK);
  private static final Duration LONGEST_LOOKUP = Duration.ofSeconds(5);

  /** A name or IPv4 address, or an IPv6 address in brackets, before the port. */
  private static final Pattern HOST_AND_PORT =
      Pattern.compile(
          "(?:([A-Za-z0-9._-]{1,253})|\\[([0-9A-Fa-f:.]{2,45}(?:%[\\w.-]{1,32})?)])"
              + ":([0-9]{1,5})");

  private static final String HOW = "as in 192.168.1.20:5037 or [fd00::20]:5037";

  /**
   * The address that an option or the environment names.
   *
   * @param option {@code HOST:PORT}; null where it was not given
   * @throws CommandFailure when it names none that can be used
   */
  static ServerAddress of(String option, Map<String, String> environment) {
    if (option != null) {
      return hostAndPort(option, "--adb is " + option + ": it takes HOST:PORT, " + HOW + ".");
    }
    String socket = environment.getOrDefault("ADB_SERVER_SOCKET", "").strip();
    if (!socket.isEmpty()) {
      return ofSocket(socket);
    }
    String host = environment.getOrDefault("ANDROID_ADB_SERVER_ADDRESS", "").strip();
    String port = environment.getOrDefault("ANDROID_ADB_SERVER_PORT", "").strip();
    int number =
        port.isEmpty()
            ? USUAL_PORT
            : number(port, "ANDROID_ADB_SERVER_PORT is no port number: " + port + ".");
    if (host.isEmpty()) {
      return new ServerAddress(LOOPBACK, number);
    }
    String inBrackets = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return hostAndPort(
        inBrackets + ":" + number, "ANDROID_ADB_SERVER_ADDRESS is no host: " + host + ".");
  }

  /** {@code tcp:PORT} or {@code tcp:HOST:PORT}. */
  private static ServerAddress ofSocket(String socket) {
    String wrong =
        "ADB_SERVER_SOCKET is "
            + socket
            + ": frill-bench takes tcp:PORT or tcp:HOST:PORT, "
            + HOW
            + ".";
    if (!socket.startsWith("tcp:")) {
      throw refused(wrong);
    }
    String rest = socket.substring(4);
    return rest.contains(":")
        ? hostAndPort(rest, wrong)
        : new ServerAddress(LOOPBACK, number(rest, wrong));
  }

  private static ServerAddress hostAndPort(String text, String otherwise) {
    Matcher parts = HOST_AND_PORT.matcher(text);
    if (!parts.matches()) {
      throw refused(otherwise);
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    return new ServerAddress(
        THIS_MACHINE.contains(host) ? LOOPBACK : host, number(parts.group(3), otherwise));
  }

  private static int number(String text, String otherwise) {
    if (text.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    }
    throw refused(otherwise);
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }

  /** Whether a server there is started where none answers, and ddmlib can follow its devices. */
  boolean onThisMachine() {
    return host.equals(LOOPBACK);
  }

  /** A device's name among those of all machines: {@code emulator-5554} is there on many. */
  String nameOf(String serial) {
    return onThisMachine() ? serial : serial + " at " + this;
  }

  /**
   * Looks up the host, within a time limit: the system's resolver may take minutes.
   *
   * @throws IOException when it has no address; the message says why
   */
  InetSocketAddress resolved() throws IOException {
    CompletableFuture<InetAddress> address = new CompletableFuture<>();
    Thread lookup = new Thread(() -> lookUp(address), "adb-server-lookup");
    lookup.setDaemon(true);
    lookup.start();
    try {
      return new InetSocketAddress(
          address.get(LONGEST_LOOKUP.toMillis(), TimeUnit.MILLISECONDS), port);
    } catch (ExecutionException e) {
      throw new IOException("no host of this name is known", e);
    } catch (TimeoutException e) {
      throw new IOException(
          "its name was not found within " + LONGEST_LOOKUP.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void lookUp(CompletableFuture<InetAddress> address) {
    try {
      address.complete(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      address.completeExceptionally(e);
    }
  }

  /** {@code HOST:PORT}, an IPv6 address in brackets. */
  @Override
  public String toString() {
    return hostInBrackets() + ":" + port;
  }

  /** The host, an IPv6 address in brackets. */
  String hostInBrackets() {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
