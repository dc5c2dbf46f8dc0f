package org.frillbench.cli.device;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Answers the first that connects with the same bytes, whatever is asked, and hangs up. */
final class MalformedAdbServer implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK));

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  MalformedAdbServer(byte[] answer) throws IOException {
    Thread thread = new Thread(() -> serve(answer), "lying-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve(byte[] answer) {
    try (Socket client = socket.accept()) {
      client.getOutputStream().write(answer);
      client.shutdownOutput();
      // Closing with unread bytes would reset the connection and lose the answer.
      client.setSoTimeout(200);
      while (client.getInputStream().read(new byte[1 << 16]) >= 0) {}
    } catch (IOException e) {
      return; // The client has gone: that is what it should do.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
