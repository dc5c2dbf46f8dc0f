package org.frillbench.cli;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.frillbench.virtual.adb.Loopback;
import org.frillbench.virtual.io.Threads;

/**
 * An adb server of version 41 whose devices answer what a scenario says: a device is chosen by
 * serial or transport id as adb does, and refused in adb's words.
 */
public final class ScriptedAdbServer implements AutoCloseable {

  private static final String VERSION = "0029";

  private volatile Scenario scenario;
  private final ServerSocket server = Loopback.listen(0);
  private final Threads threads = new Threads("scripted-adb");
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final AtomicLong sent = new AtomicLong();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  public ScriptedAdbServer(Scenario scenario) throws IOException {
    this.scenario = scenario;
    threads.start("accept", this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Everything that clients asked for, in the order in which it came. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** How many bytes of endless output were taken from it so far. */
  long sentWithoutEnd() {
    return sent.get();
  }

  /** Lets other devices be attached from now on. */
  public void become(Scenario other) {
    scenario = other;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        open.add(client);
        threads.start("client", () -> serve(client));
      } catch (IOException e) {
        return; // Closed.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      while (one(request(in), in, out)) {}
      client.shutdownOutput();
      // Closing with unread bytes would reset the connection and lose the answer.
      client.setSoTimeout(200);
      in.skipNBytes(1 << 20);
    } catch (IOException e) {
      return; // The client has gone, or this server ends.
    } finally {
      open.remove(client);
    }
  }

  private String request(DataInputStream in) throws IOException {
    byte[] digits = new byte[4];
    in.readFully(digits);
    int length = Integer.parseInt(new String(digits, StandardCharsets.US_ASCII), 16);
    String request = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    requests.add(request);
    return request;
  }

  /** Answers a request; whether another one follows on the same connection. */
  private boolean one(String request, DataInputStream in, OutputStream out) throws IOException {
    if (request.startsWith("host:transport") || request.startsWith("host:tport:")) {
      Optional<String> refusal = refusal(request);
      out.write(refusal.isEmpty() ? bytes("OKAY") : bytes("FAIL" + framed(refusal.get())));
      return refusal.isEmpty();
    }
    if (request.equals("host:version")) {
      out.write(bytes("OKAY" + framed(VERSION)));
    } else if (request.startsWith("host:devices") || request.startsWith("host:track-devices")) {
      out.write(bytes("OKAY" + framed(list(request.endsWith("-l")))));
      if (request.startsWith("host:track-devices")) {
        in.skipNBytes(Long.MAX_VALUE);
      }
    } else if (request.startsWith("shell:")) {
      shell(request.substring(6), in, out);
    } else if (request.equals("sync:")) {
      out.write(bytes("OKAY"));
      new ScriptedFiles(files, in, out).serve();
    } else {
      out.write(bytes("FAIL" + framed("unknown host service")));
    }
    return false;
  }

  private void shell(String command, DataInputStream in, OutputStream out) throws IOException {
    out.write(bytes("OKAY"));
    // The one thing that every script of ours does to files.
    String[] words = command.replaceFirst("; echo .*", "").split(" ", -1);
    if (List.of(words).contains("mv") && files.containsKey(words[words.length - 2])) {
      files.put(words[words.length - 1], files.remove(words[words.length - 2]));
    }
    Scenario.Answer answer = scenario.answer(command);
    out.write(bytes(answer.text()));
    byte[] endless = bytes(answer.endless());
    while (endless.length > 0) {
      out.write(endless);
      sent.addAndGet(endless.length);
    }
    if (!answer.ends()) {
      in.skipNBytes(Long.MAX_VALUE);
    }
  }

  /** Why the device of a transport request cannot be had, in adb's words. */
  private Optional<String> refusal(String request) {
    String wanted = request.replaceFirst("^host:(transport-id|transport|tport:serial):", "");
    boolean byId = request.startsWith("host:transport-id:");
    List<Scenario.Device> meant =
        scenario.devices().stream()
            .filter(
                device ->
                    byId
                        ? Long.toString(device.transportId()).equals(wanted)
                        : device.serial().equals(wanted))
            .toList();
    if (meant.isEmpty()) {
      return Optional.of(
          byId
              ? "no device with transport id '" + wanted + "'"
              : "device '" + wanted + "' not found");
    }
    if (meant.size() > 1) {
      return Optional.of("more than one device with serial " + wanted);
    }
    // What may follow it in a long listing is no part of it.
    return switch (meant.get(0).state().replaceFirst(" .*", "")) {
      case "device" -> Optional.empty();
      case "unauthorized" -> Optional.of("device unauthorized.");
      case "offline" -> Optional.of("device offline");
      default -> Optional.of("insufficient permissions for device");
    };
  }

  private String list(boolean isLong) {
    return scenario.devices().stream()
        .map(device -> device.line(isLong))
        .collect(Collectors.joining());
  }

  private static String framed(String text) {
    return String.format(Locale.ROOT, "%04x%s", text.getBytes(StandardCharsets.UTF_8).length, text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : open) {
      client.close();
    }
    threads.stop(2_000);
  }
}
