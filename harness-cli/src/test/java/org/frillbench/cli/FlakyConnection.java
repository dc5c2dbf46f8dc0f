package org.frillbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection to a device that can break or stand still in the middle, and be plugged in again.
 */
final class FlakyConnection implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final AtomicLong breaksAfter = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong freezesAfter = new AtomicLong(Long.MAX_VALUE);
  private final CountDownLatch frozen = new CountDownLatch(1);
  private final int devicePort;

  /** A cable from a port of its own to the device's. */
  FlakyConnection(String device) throws IOException {
    devicePort = Integer.parseInt(device.substring(device.indexOf(':') + 1));
    start(this::accept);
  }

  /** The serial of a device at this end. */
  String serial() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** Breaks once so many bytes more have gone to the device. */
  void breakAfter(long bytes) {
    breaksAfter.set(bytes);
  }

  /**
   * Carries nothing any more, in either direction, once so many bytes more have gone to the device.
   */
  void freezeAfter(long bytes) {
    freezesAfter.set(bytes);
  }

  /** Waits until it stands still. */
  void awaitFrozen() throws InterruptedException {
    frozen.await();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "frail-cable");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket host = socket.accept();
        Socket device = new Socket(InetAddress.getLoopbackAddress(), devicePort);
        ends.add(host);
        ends.add(device);
        start(() -> carry(host, device, true));
        start(() -> carry(device, host, false));
      }
    } catch (IOException e) {
      tear();
    }
  }

  private void carry(Socket from, Socket to, boolean counted) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        if (counted && breaksAfter.get() != Long.MAX_VALUE && breaksAfter.addAndGet(-length) < 0) {
          breaksAfter.set(Long.MAX_VALUE);
          tear();
        }
        if (counted
            && freezesAfter.get() != Long.MAX_VALUE
            && freezesAfter.addAndGet(-length) < 0) {
          frozen.countDown();
        }
        while (frozen.getCount() == 0 && !to.isClosed()) {
          Thread.sleep(50);
        }
        out.write(buffer, 0, length);
      }
    } catch (IOException e) {
      return; // Torn, or one of the two has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tear() {
    for (Socket end : ends) {
      close(end);
    }
    ends.clear();
  }

  private static void close(Socket end) {
    try {
      end.close();
    } catch (IOException e) {
      return; // It is no longer there, which is what is wanted.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    tear();
  }
}
