package org.frillbench.cli.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An adb server that grants one service of one device, which then does as a test wants. */
final class UnresponsiveAdbServer implements AutoCloseable {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK));
  private final Behaviour behaviour;

  /** What the service does once it is open. */
  interface Behaviour {
    void run(InputStream in, OutputStream out) throws IOException, InterruptedException;
  }

  UnresponsiveAdbServer(Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    Thread thread = new Thread(this::serve, "stubborn-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Neither reads nor writes until its client has gone. */
  static void silence(InputStream in, OutputStream out) throws InterruptedException {
    Thread.sleep(Long.MAX_VALUE);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept()) {
      InputStream in = client.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int request = 0; request < 2; request++) {
        String length = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
        in.readNBytes(Integer.parseInt(length, 16));
        out.write("OKAY".getBytes(StandardCharsets.US_ASCII));
      }
      behaviour.run(in, out);
    } catch (IOException e) {
      return; // The client has gone: that is what it should do.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
